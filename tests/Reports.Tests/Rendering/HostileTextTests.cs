using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Monitoring;
using ZhuhaiIp.Analytics.Reports.Tests.Samples;

namespace ZhuhaiIp.Analytics.Reports.Tests.Rendering;

/// <summary>Whatever a record says is text on a page, never part of it.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Fragments =
    [
        "</script>", "<script>alert(1)</script>", "<!--", "-->", "]]>", "<img src=x onerror=alert(1)>", "\"", "'", "&lt;", "&", "{a}", "{b0}",
        "${x}", "\\u003c", "\u2028", "\u2029", "\0", "\u0007", "\ud800", "\u202e", "</title>", "</style>", "javascript:alert(1)", "墨盒", "𠮷",
    ];

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String, Gen.Int[0, Fragments.Length - 1].Array[1, 5].Select(picks => string.Concat(picks.Select(pick => Fragments[pick]))));

    [Fact]
    public void AnyText_EverywhereInAStudy_ReadsBackAsText() => Hostile.Sample(
        text =>
        {
            var page = Rendered.As("html", Filled(text)).GetAwaiter().GetResult();

            var tree = Page.Tree(page);
            Assert.Equal(VisibleText.Of(text), tree.Descendants("h1").Single().Value);
            Assert.Equal(VisibleText.Of(text), tree.Descendants("code").First().Value);
            Assert.All(
                tree.Descendants("figure").Elements("h3"),
                heading => Assert.Equal(VisibleText.Of(text), string.Concat(heading.Nodes().OfType<XText>().Select(node => node.Value))));
            Assert.Empty(tree.Descendants("img"));
            Assert.Equal(2, Count(page, "<script>"));
            Assert.Equal(2 + Count(page, "<script type=\"application/json\""), Count(page, "</script"));
        },
        iter: 60);

    [Fact]
    public void AnyText_InAChart_IsTheSameTextToTheScript() => Hostile.Sample(
        text =>
        {
            var page = Rendered.As("html", Filled(text)).GetAwaiter().GetResult();

            var ranking = Page.Options(page, "f-ranking").GetProperty("light");
            Assert.Equal(VisibleText.Of(text), ranking.GetProperty("yAxis").GetProperty("data")[0].GetString());
            var trend = Page.Options(page, "f-trend").GetProperty("dark");
            Assert.Equal(VisibleText.Of(text), trend.GetProperty("series")[0].GetProperty("name").GetString());
        },
        iter: 60);

    [Fact]
    public void AnyText_InJson_ReadsBackAsItWas() => Gen.String.Where(Paired).Sample(text =>
    {
        var json = Rendered.As("json", Filled(text)).GetAwaiter().GetResult();

        using var document = JsonDocument.Parse(json);
        Assert.Equal(text, document.RootElement.GetProperty("title").GetString());
        Assert.Equal(text, document.RootElement.GetProperty("figures")[0].GetProperty("query").GetString());
        Assert.DoesNotContain('<', json);
    });

    [Fact]
    public async Task HostileClue_OnThePage_IsText()
    {
        var page = await Rendered.As("html", CluesReportBuilder.Build(SampleClues.Result));

        var quote = Page.Tree(page).Descendants("blockquote").Last().Value;
        Assert.Equal("</script><img src=x onerror=alert(1)>\ufffd&amp;", quote);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    /// <summary>A study that says <paramref name="text"/> wherever a text can stand.</summary>
    private static NavigationResult Filled(string text) => SampleStudy.Result with
    {
        Title = text,
        Cluster = text,
        Region = text,
        Coverage = text,
        Notes = [text],
        Sections =
        [
            new NavigationSection("s" + text, text, [text],
            [
                Said("ranking", FigureShape.Ranking, text, SampleStudy.Row(text, 3L), SampleStudy.Row("a", 1L)),
                Said("trend", FigureShape.Trend, text, SampleStudy.Row(2017L, text, 3L)),
                Said("shares", FigureShape.Shares, text, SampleStudy.Row(text, 3L, 0.5)),
                Said("map", FigureShape.HeatMap, text, SampleStudy.Row(text, text, 3L)),
                Said("table", FigureShape.Table, text, SampleStudy.Row(text, text)),
                Said("empty", FigureShape.Ranking, text),
            ]),
        ],
    };

    private static Figure Said(string id, FigureShape shape, string text, params IReadOnlyList<FigureValue>[] rows) =>
        SampleStudy.Of(id, text, shape) with
        {
            Query = text,
            Definition = text,
            Notes = [text],
            Columns = [.. Enumerable.Range(0, rows.Length == 0 ? 2 : rows[0].Count).Select(i => new FigureColumn($"c{i}", text))],
            Rows = rows,
        };

    private static int Count(string page, string part) => page.Split(part, StringSplitOptions.None).Length - 1;

    private static bool Paired(string text) => !text.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar);
}
