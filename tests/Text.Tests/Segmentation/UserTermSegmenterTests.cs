using CsCheck;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Tests.Segmentation;

public sealed class UserTermSegmenterTests
{
    private static readonly Gen<string> Term = Gen.OneOf("的硒鼓碳粉盒氮化aB1-.℃ 机床".ToCharArray()).Array[1, 6]
        .Select(characters => new string(characters)).Where(term => UserLexiconLine.Parse(term).Ok && !UserLexiconLine.IsSilent(term));

    [Theory]
    [InlineData("5G打印机", "采用5G打印机构", "采用|5G打印机|构")]
    [InlineData("5G打印机", "采用15G打印机", "采用|15G|打印机")]
    [InlineData("磁性密封件", "所述磁性密封件上", "所述|磁性密封件|上")]
    [InlineData("A/B测试", "在ａ／ｂ測試中", "在|ａ／ｂ測試|中")]
    [InlineData("打印机构", "打印机构架", "打印机构|架")]
    public void Segmenter_WithATerm_KeepsItWhole(string term, string text, string words)
    {
        var segments = new List<Segment>();

        Segmenters.With(UserTerms.Parse([term], "f")).Segment(text, segments);

        Assert.Equal(words, string.Join('|', segments.Select(segment => segment.Of(text).ToString())));
    }

    [Fact]
    public void Segmenter_OfTwoTermsThatOverlap_TakesTheCommoner()
    {
        static string Cut(params string[] lines)
        {
            var segments = new List<Segment>();
            Segmenters.With(UserTerms.Parse(lines, "f")).Segment("鼎栅炉鼎", segments);
            return string.Join('|', segments.Select(segment => segment.Of("鼎栅炉鼎").ToString()));
        }

        Assert.Equal("鼎栅炉|鼎", Cut("鼎栅炉\t1000", "栅炉鼎"));
        Assert.Equal("鼎|栅炉鼎", Cut("鼎栅炉", "栅炉鼎\t1000"));
    }

    [Fact]
    public void Segments_WithAnyTerms_JoinedAreTheTextAndNoneIsEmpty() => Term.Array[0, 4].Select(AnyText.Any.Array[5]).Sample(
        pair =>
        {
            var segmenter = Segmenters.With(UserTerms.Parse(pair.Item1, "f"));
            foreach (var text in pair.Item2)
            {
                var segments = new List<Segment>();
                segmenter.Segment(text, segments);
                Assert.Equal(text, string.Concat(segments.Select(segment => segment.Of(text).ToString())));
                Assert.DoesNotContain(segments, segment => segment.Length < 1
                    || (segment.Start > 0 && char.IsSurrogatePair(text[segment.Start - 1], text[segment.Start])));
            }

            return true;
        },
        iter: 300);
}
