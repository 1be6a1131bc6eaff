using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Monitoring;
using ZhuhaiIp.Analytics.Reports.Tests.Samples;

namespace ZhuhaiIp.Analytics.Reports.Tests.Rendering;

/// <summary>What holds for every page: it stands alone, it can be found one's way in, it can be read aloud.</summary>
public sealed partial class PageTests
{
    [Fact]
    public async Task Page_LoadsNothingFromElsewhere()
    {
        var tree = Page.Tree(await Rendered.As("html", SampleStudy.Result));

        Assert.Empty(tree.Descendants().Attributes("src"));
        Assert.Empty(tree.Descendants("link"));
        Assert.All(tree.Descendants("a"), link => Assert.StartsWith("#", link.Attribute("href")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Policy_AllowsThePagesOwnScriptsAndNoOther()
    {
        var page = await Rendered.As("html", SampleStudy.Result);

        var policy = WebUtility.HtmlDecode(Policy().Match(page).Groups[1].Value);
        var hashes = Scripts().Matches(page).Select(script =>
            $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups[1].Value)))}'");
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains($"; script-src {string.Join(' ', hashes)};", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identities_AreUnique_AndEveryLinkLeadsToOne()
    {
        var tree = Page.Tree(await Rendered.As("html", SampleStudy.Result));

        var ids = tree.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(tree.Descendants("a"), link => Assert.Contains(link.Attribute("href")!.Value[1..], ids));
        Assert.All(tree.Descendants().Attributes("aria-labelledby"), label => Assert.Contains(label.Value, ids));
    }

    [Fact]
    public async Task Contents_ListEverySectionAndEveryFigure()
    {
        var result = SampleStudy.Result;

        var nav = Page.Tree(await Rendered.As("html", result)).Descendants("nav").Single().Value;

        Assert.All(result.Sections, section => Assert.Contains(section.Title, nav, StringComparison.Ordinal));
        Assert.All(result.Sections.SelectMany(s => s.Figures), figure => Assert.Contains(figure.Title, nav, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Headings_NeverSkipALevel()
    {
        foreach (var page in new[]
        {
            await Rendered.As("html", SampleStudy.Result), await Rendered.As("html", CluesReportBuilder.Build(SampleClues.Result)),
        })
        {
            var levels = Page.Tree(page).Descendants()
                .Where(element => Heading().IsMatch(element.Name.LocalName))
                .Select(element => element.Name.LocalName[1] - '0')
                .ToList();

            Assert.Equal(1, levels[0]);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
        }
    }

    [Fact]
    public async Task EveryFigure_SaysUnitAttributionDateCutOffTotalDefinitionAndQuery()
    {
        var figures = Page.Tree(await Rendered.As("html", SampleStudy.Result)).Descendants("figure").ToList();

        Assert.Equal(SampleStudy.Result.Sections.Sum(section => section.Figures.Count), figures.Count);
        Assert.All(figures, figure =>
        {
            var terms = figure.Element("figcaption")!.Descendants("dt").Select(dt => dt.Value);
            Assert.Equal(["统计单位", "申请人归属", "日期口径", "数据截止", "基数", "定义", "查询式"], terms);
            Assert.All(figure.Element("figcaption")!.Descendants("dd"), dd => Assert.NotEqual(string.Empty, dd.Value));
        });
    }

    [Fact]
    public async Task EveryChart_IsAPictureWithAnAccount_AndATableOfItsNumbers()
    {
        var charts = Page.Tree(await Rendered.As("html", SampleStudy.Result)).Descendants("div")
            .Where(div => (string?)div.Attribute("class") == "chart").ToList();

        Assert.Equal(7, charts.Count);
        Assert.All(charts, chart =>
        {
            Assert.Equal("img", chart.Attribute("role")!.Value);
            Assert.NotEqual(string.Empty, chart.Attribute("aria-label")!.Value);
            var table = chart.Parent!.Descendants("table").Single();
            Assert.Equal(chart.Parent.Element("h3")!.Nodes().OfType<XText>().Single().Value, table.Element("caption")!.Value);
            Assert.All(table.Element("thead")!.Descendants("th"), th => Assert.Equal("col", th.Attribute("scope")!.Value));
            Assert.All(table.Element("tbody")!.Elements("tr"), tr => Assert.Equal("row", tr.Element("th")!.Attribute("scope")!.Value));
        });
    }

    [Fact]
    public async Task CellWithoutAValue_IsADashThatIsReadAloud()
    {
        var tree = Page.Tree(await Rendered.As("html", SampleStudy.Result));

        var row = tree.Descendants("tr").Single(tr => tr.Element("th")!.Value == "三维打印" && tr.Value.Contains("49", StringComparison.Ordinal) && tr.Elements("td").Count() == 3);
        var cell = row.Elements("td").First();
        Assert.Equal("—", cell.Value);
        Assert.Equal("无数值", cell.Element("span")!.Attribute("aria-label")!.Value);
    }

    [Fact]
    public async Task EmptyFigure_SaysWhy_AndHasNoChart()
    {
        var tree = Page.Tree(await Rendered.As("html", SampleStudy.Result));

        var figure = tree.Descendants("figure").Single(f => f.Attribute("id")!.Value == "f-licences");
        Assert.Contains("数据来源不含许可备案信息。", figure.Elements("p").Last().Value, StringComparison.Ordinal);
        Assert.DoesNotContain(figure.Descendants("div"), div => (string?)div.Attribute("class") == "chart");
    }

    [Fact]
    public async Task SyntheticRecords_AreSaidInTitleBannerAndEveryFigure()
    {
        var page = await Rendered.As("html", SampleStudy.Result);
        var real = await Rendered.As("html", SampleStudy.Result with { Synthetic = false });

        var tree = Page.Tree(page);
        Assert.Contains("合成数据", tree.Descendants("title").Single().Value, StringComparison.Ordinal);
        Assert.Equal("synthetic", tree.Descendants("body").Single().Elements("p").First().Attribute("class")!.Value);
        Assert.Contains("@top-center", page, StringComparison.Ordinal);
        Assert.All(tree.Descendants("figure"), figure => Assert.Contains("合成数据", figure.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("合成数据", real, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageWithoutCharts_CarriesNoScript()
    {
        var page = await Rendered.As("html", SampleStudy.Result with { Sections = [] });

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.True(page.Length < 30_000);
    }

    [Fact]
    public async Task LongStudy_StaysWellFormed()
    {
        var rows = Enumerable.Range(0, 400).Select(i => SampleStudy.Row($"申请人{i}", (long)(1000 - i))).ToList();
        var figure = SampleStudy.Applicants with { Columns = [new("a", "申请人"), new("n", "件")], Rows = rows };

        var tree = Page.Tree(await Rendered.As("html", SampleStudy.Result with
        {
            Sections = [new NavigationSection("x", "x", [], [figure])],
        }));

        Assert.Equal(400, tree.Descendants("tbody").Single().Elements("tr").Count());
        Assert.Contains("图中只画前30行", tree.Descendants("figcaption").Single().Value, StringComparison.Ordinal);
    }

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();
}
