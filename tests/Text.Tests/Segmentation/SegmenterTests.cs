using CsCheck;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Tests.Segmentation;

public sealed class SegmenterTests
{
    public static IEnumerable<object[]> Rows => Cases.Of("segmentation.tsv", 1);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Segmenter_OnARow_CutsWhereTheRowIsCut(string row)
    {
        var text = row.Replace("/", "", StringComparison.Ordinal).Replace('∕', '/');

        var words = Words(Segmenters.Default, text).Where(word => !string.IsNullOrWhiteSpace(word));

        Assert.Equal(row, string.Join('/', words.Select(word => word.Replace('/', '∕'))));
    }

    [Fact]
    public void Segments_OfAnyText_JoinedAreTheText() =>
        AnyText.Any.Sample(text => string.Concat(Words(Segmenters.Default, text)) == text, iter: 20_000);

    [Fact]
    public void Segments_OfAnyText_LieEndToEnd() => AnyText.Any.Sample(text =>
    {
        var segments = Cut(Segmenters.Default, text);

        return segments.Count == 0 ? text.Length == 0 : segments[0].Start == 0 && segments[^1].End == text.Length
            && segments.Zip(segments.Skip(1)).All(pair => pair.First.End == pair.Second.Start)
            && segments.TrueForAll(segment => segment.Length > 0);
    });

    [Fact]
    public void Segments_OfAnyText_NeverPartAPair() => AnyText.Any.Sample(text =>
        Cut(Segmenters.Default, text).TrueForAll(segment => segment.Start == 0
            || !char.IsSurrogatePair(text[segment.Start - 1], text[segment.Start])));

    [Fact]
    public void Segments_OfWhiteSpace_AreApartFromWords() => AnyText.Any.Sample(text =>
        Words(Segmenters.Default, text).All(word => !word.Any(char.IsWhiteSpace) || word.All(char.IsWhiteSpace)));

    [Fact]
    public void Segmenter_AppendsToTheList()
    {
        List<Segment> segments = [new(0, 7)];

        Segmenters.Default.Segment("硒鼓", segments);

        Assert.Equal([new(0, 7), new(0, 2)], segments);
    }

    [Fact]
    public void Segmenter_OnARunLongerThanItsWindow_CutsAsInShortRuns()
    {
        const string Sentence = "永磁同步电机的转子与所述涡旋压缩机的曲轴相连并由逆变器驱动";
        var once = Words(Segmenters.Default, Sentence).ToList();

        var many = Words(Segmenters.Default, string.Concat(Enumerable.Repeat(Sentence, 400))).ToList();

        Assert.Equal(Enumerable.Repeat(once, 400).SelectMany(words => words), many);
    }

    [Fact]
    public void Segmenter_OnAMegabyteWithoutAMark_ComesToAnEnd()
    {
        var text = string.Concat(Enumerable.Repeat("甲乙丙丁戊己庚辛壬癸一二三四五六七八九十", 50_000));

        // With the square of the length this would take days.
        var segments = Cut(Segmenters.Default, text);

        Assert.Equal(text.Length, segments.Sum(segment => segment.Length));
    }

    [Fact]
    public void Segmenter_OnSeveralThreads_CutsAlike()
    {
        const string Text = "一种硒鼓，包括感光鼓、显影辊和碳粉盒，其特征在于所述显影辊的直径为12.5mm。";
        var expected = Words(Segmenters.Default, Text).ToList();

        Parallel.For(0, 500, _ => Assert.Equal(expected, Words(Segmenters.Default, Text)));
    }

    [Fact]
    public void Segmenter_WithAddedWords_TakesThem()
    {
        const string Text = "采用格栅鼎式烘箱";
        var lexicon = Lexicon.Default.With(["栅鼎", "鼎式烘箱"]);

        var words = Words(new LexiconSegmenter(lexicon), Text);

        Assert.Equal(["采用", "格栅", "鼎式烘箱"], words);
    }

    private static List<Segment> Cut(ISegmenter segmenter, string text)
    {
        var segments = new List<Segment>();
        segmenter.Segment(text, segments);
        return segments;
    }

    private static IEnumerable<string> Words(ISegmenter segmenter, string text) =>
        Cut(segmenter, text).Select(segment => segment.Of(text).ToString());
}
