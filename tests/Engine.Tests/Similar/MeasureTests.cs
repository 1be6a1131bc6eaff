using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Similar;

namespace ZhuhaiIp.Analytics.Engine.Tests.Similar;

/// <summary>The parts of a similarity, each by itself.</summary>
public sealed class MeasureTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["墨盒打印机芯片aB1 ，。"], 0, 30];

    [Theory]
    [InlineData("打印机芯片", "打印机芯片", 2)]
    [InlineData("打印机芯片", "打 印，机芯（片）", 2)]
    [InlineData("ＡＢＣＤ1", "abcd1", 2)]
    [InlineData("打印机芯片", "打印机的芯片", 0)]
    [InlineData("墨盒", "墨盒", 1)]
    [InlineData("墨盒", "一种墨盒", 0)]
    [InlineData("", "一种墨盒", 0)]
    [InlineData("打印机芯片打印机芯片", "打印机芯片", 2)]
    public void Runs_OfTwoTexts_AreSharedWhateverTheMarks(string one, string other, int shared) =>
        Assert.Equal(shared, Shingles.Shared(Shingles.Of(one), Shingles.Of(other)));

    [Fact]
    public void Runs_NeverCrossFromOneTextToTheNext() =>
        Assert.Equal(0, Shingles.Shared(Shingles.Of("打印机芯片"), Shingles.Of("打印", "机芯片")));

    [Fact]
    public void Runs_OfAnyTexts_AreThoseOfAScan() => Gen.Select(Text, Text).Sample((one, other) =>
        Shingles.Shared(Shingles.Of(one), Shingles.Of(other)) == Scan(one).Intersect(Scan(other)).Count());

    [Theory]
    [InlineData("B41J2/175", "B41J2/175", 1.0)]
    [InlineData("B41J2/175", "B41J2/01", 0.75)]
    [InlineData("B41J2/175", "B41J29/38", 0.5)]
    [InlineData("B41J2/175", "B41M5/00", 0.2)]
    [InlineData("B41J2/175", "B42D1/00", 0.0)]
    [InlineData("B41J2/175", "H04N1/00;B41J2/175", 0.5)]
    [InlineData("B41J2/175;H04N1/00", "H04N1/00;B41J2/175", 1.0)]
    [InlineData("B41J2/175", "", null)]
    [InlineData("nonsense", "B41J2/175", null)]
    public void Classes_OfTwoDocuments_AreAsNearAsTheirMainSymbolsCome(string one, string other, double? nearness)
    {
        Assert.Equal(nearness, ClassNearness.Of(Read(one), Read(other)));
        Assert.Equal(nearness, ClassNearness.Of(Read(other), Read(one)));
    }

    [Fact]
    public void Score_OfPartsThatThereAre_IsTheirWeightedMean()
    {
        Assert.Equal(1, SimilarityMeasure.Score(new SimilarityParts(1, 1, 1, 1)));
        Assert.Equal(1, SimilarityMeasure.Score(new SimilarityParts(1, null, null, null)));
        Assert.Equal(0, SimilarityMeasure.Score(new SimilarityParts(null, null, null, null)));
        // 0.45 · 0.5 + 0.2 · 0.2 + 0.25 · 0.4 + 0.1 · 1 = 0.465
        Assert.Equal(0.465, SimilarityMeasure.Score(new SimilarityParts(0.5, 0.2, 0.4, 1)), 9);
        // Without classes (0.225 + 0.04 + 0.1) / 0.9
        Assert.Equal(0.405556, SimilarityMeasure.Score(new SimilarityParts(0.5, 0.2, 0.4, null)), 9);
    }

    [Theory]
    [InlineData("一种墨盒\n本发明公开一种墨盒。\n1.一种墨盒，其特征在于", "一种墨盒", "本发明公开一种墨盒。", "1.一种墨盒，其特征在于")]
    [InlineData("一种墨盒\r\n\r\n１．一种墨盒。\r\n2.如权利要求1", "一种墨盒", "", "１．一种墨盒。\r\n2.如权利要求1")]
    [InlineData("只有一行的说明", "", "只有一行的说明", "")]
    [InlineData("第一句说完了。\n第二行", "", "第一句说完了。\n第二行", "")]
    [InlineData("1、一种墨盒\n其特征在于", "", "", "1、一种墨盒\n其特征在于")]
    [InlineData("  \n ", "", "", "")]
    [InlineData("", "", "", "")]
    public void Text_OfAFile_IsReadAsTitleAbstractAndClaims(string text, string title, string summary, string claims)
    {
        var read = SimilarText.Parse(text);

        Assert.Equal((title, summary, claims), (read.Title, read.Abstract, read.Claims));
    }

    [Fact]
    public void Text_Whatever_IsReadWithoutLoss() => Gen.String.Sample(text =>
    {
        var read = SimilarText.Parse(text);
        Assert.Equal(Letters(text), Letters(read.Title + read.Abstract + read.Claims));
    });

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static HashSet<string> Scan(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.Length is > 0 and < 4 ? [letters] : [.. Enumerable.Range(0, Math.Max(0, letters.Length - 3)).Select(at => letters.Substring(at, 4))];
    }

    private static IReadOnlyList<IpcSymbol> Read(string symbols) => ClassNearness.Read(symbols.Split(';'));
}
