using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Tests.Segmentation;

/// <summary>How often a word reaches over the edge of a technical term: such a term is lost to whoever looks for its words.</summary>
public sealed class TermEdgeTests
{
    private const double MostCrossed = 0.0001;

    private static readonly string[] Carriers =
    [
        "一种{0}及其制造方法", "所述{0}与壳体固定连接", "本发明涉及{0}技术领域", "在{0}上设有传感器", "该{0}的结构如图1所示",
        "将所述{0}安装于支架上", "由{0}构成的系统", "现有的{0}存在成本高的问题", "用于检测{0}是否合格", "多个{0}分别位于两侧",
    ];

    [Fact]
    public void Terms_InSentences_AreHardlyEverCrossedByAWord()
    {
        var terms = Terms();
        var crossed = (from term in terms from carrier in Carriers where IsCrossed(term, carrier) select (term, carrier)).ToList();

        var share = (double)crossed.Count / (terms.Count * Carriers.Length);
        Console.WriteLine($"terms crossed by a word edge: {crossed.Count:N0} of {terms.Count * Carriers.Length:N0} ({share:P2}); {crossed.Select(pair => pair.term).Distinct().Count()} of {terms.Count:N0} terms somewhere");
        Assert.True(share <= MostCrossed, string.Join('\n', crossed.Select(pair => $"{pair.term}  {Cut(pair.term, pair.carrier)}")));
    }

    [Fact]
    public void Terms_AreMany_OfEverySection()
    {
        var sections = Rows().Select(row => row[0]).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal("ABCDEFGH", string.Concat(sections));
        Assert.True(Terms().Count >= 1000);
    }

    private static bool IsCrossed(string term, string carrier)
    {
        var start = carrier.IndexOf('{', StringComparison.Ordinal);
        var text = carrier.Replace("{0}", term, StringComparison.Ordinal);
        var segments = new List<Segment>();
        Segmenters.Default.Segment(text, segments);
        return segments.Exists(segment => (segment.Start < start && segment.End > start)
            || (segment.Start < start + term.Length && segment.End > start + term.Length));
    }

    private static string Cut(string term, string carrier)
    {
        var text = carrier.Replace("{0}", term, StringComparison.Ordinal);
        var segments = new List<Segment>();
        Segmenters.Default.Segment(text, segments);
        return string.Join('/', segments.Select(segment => segment.Of(text).ToString()));
    }

    private static List<string> Terms() =>
        [.. Rows().SelectMany(row => row[1].Split(' ')).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string[]> Rows() =>
        Cases.Of("terms.tsv", 2).Select(row => row.Cast<string>().ToArray());
}
