using System.Globalization;
using System.Text.Json;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>What <c>zhip demo</c> does from nothing, and that its figures can be done again by hand.</summary>
[Collection(SharedDemo.Name)]
public sealed class DemoTests(DemoRun demo)
{
    private static readonly string[] Clusters = ["biomedicine", "integrated-circuits", "new-energy", "new-materials", "printing"];

    [Fact]
    public void Demo_FromNothing_EndsWellAndSaysWhatToOpen()
    {
        demo.Run.Require(0);

        var file = demo.Run.Lines[^1].Split('：', 2)[1];
        Assert.StartsWith("请用浏览器打开：", demo.Run.Lines[^1], StringComparison.Ordinal);
        Assert.True(Path.IsPathFullyQualified(file));
        Assert.Contains("<html", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("合成数据", demo.Run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_FromNothing_WritesFiveReportsAndTheCluesEachAsPageAndJson() =>
        Assert.Equal(
            [.. Clusters.Append("clues").Order(StringComparer.Ordinal).SelectMany(name => new[] { $"{name}.html", $"{name}.json" })],
            Directory.EnumerateFiles(demo.Reports).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Figures_OfTheDemo_AreFoundAgainByTheirQueries()
    {
        var figures = Clusters.SelectMany(Figures).ToList();
        var branches = figures.Where(figure => Text(figure, "id") == "branch-queries")
            .SelectMany(figure => figure.GetProperty("data").EnumerateArray());
        var expected = figures.Select(figure => (Query: Text(figure, "query"), Total: figure.GetProperty("total").GetInt64()))
            .Concat(branches.Select(row => (Query: Text(row, "query"), Total: row.GetProperty("total").GetInt64())))
            .Distinct().ToList();
        var file = Path.Combine(demo.Folder, "figure-queries.txt");
        await File.WriteAllLinesAsync(file, expected.Select(figure => figure.Query));

        var run = await Zhip.RunAsync(
            demo.Folder, "search", "--queries", file, "--unit", "application", "--limit", "0", "--json", "--store", demo.Store);

        Assert.All(figures, figure => Assert.Equal("application", Text(figure, "unit")));
        Assert.True(expected.Count > 100);
        Assert.Equal(expected, run.Require(0).Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .Select(answer => (Text(answer, "query"), answer.GetProperty("total").GetInt64())));
    }

    [Fact]
    public void Figures_OfTheDemo_CarryWhatAReaderNeeds()
    {
        foreach (var figure in Clusters.SelectMany(Figures))
        {
            Assert.NotEmpty(Text(figure, "title"));
            Assert.NotEmpty(Text(figure, "definition"));
            Assert.Equal("first", Text(figure, "attribution"));
            Assert.Contains(figure.GetProperty("date_type").GetString(), new[] { "filing", null });
            Assert.True(DateOnly.TryParseExact(Text(figure, "cut_off"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            Assert.Equal(JsonValueKind.Array, figure.GetProperty("data").ValueKind);
        }
    }

    [Fact]
    public void Trends_OfTheDemo_AddUpToTheirTotal()
    {
        var trends = Clusters.SelectMany(Figures)
            .Where(figure => Text(figure, "id") is "filing-trend" or "local-filing-trend").ToList();

        Assert.Equal(10, trends.Count);
        Assert.All(trends, trend => Assert.Equal(
            trend.GetProperty("total").GetInt64(),
            trend.GetProperty("data").EnumerateArray().Sum(row => row.GetProperty("count").GetInt64())));
    }

    [Fact]
    public void Reports_OfSyntheticRecords_SaySo()
    {
        foreach (var cluster in Clusters)
        {
            Assert.True(Report(cluster).GetProperty("synthetic").GetBoolean());
            Assert.Contains("合成数据", File.ReadAllText(Path.Combine(demo.Reports, $"{cluster}.html")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Navigate_OfTheSameStore_WritesTheSameBytes()
    {
        using var folder = new TemporaryFolder();

        (await demo.CallAsync("navigate", "高端打印设备", "--out", folder.Path)).Require(0);

        foreach (var name in new[] { "printing.html", "printing.json" })
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(demo.Reports, name)), File.ReadAllBytes(folder[name]));
        }
    }

    private IEnumerable<JsonElement> Figures(string cluster) => Report(cluster).GetProperty("figures").EnumerateArray();

    private JsonElement Report(string cluster) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(demo.Reports, $"{cluster}.json"))).RootElement;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
