using System.Text.Json;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Monitoring;
using ZhuhaiIp.Analytics.Reports.Tests.Samples;

namespace ZhuhaiIp.Analytics.Reports.Tests.Rendering;

/// <summary>The JSON shapes that the command line promises.</summary>
public sealed class JsonShapeTests
{
    [Fact]
    public async Task Navigate_HasThePromisedKeys()
    {
        var root = await Parsed(Rendered.As("json", SampleStudy.Result));

        Holds(root, "title", "cluster", "region", "cut_off", "figures", "store", "notes");
        Holds(root.GetProperty("store"), "generation", "cut_off", "coverage");
        Assert.Equal("2024-11-29", root.GetProperty("cut_off").GetString());
        foreach (var figure in root.GetProperty("figures").EnumerateArray())
        {
            Holds(figure, "id", "title", "unit", "date_type", "cut_off", "query", "definition", "total", "data");
            Assert.Contains(figure.GetProperty("unit").GetString(), new[] { "publication", "application", "family" });
        }
    }

    [Fact]
    public async Task Navigate_Rows_AreNamedByTheirColumns()
    {
        var root = await Parsed(Rendered.As("json", SampleStudy.Result));

        var rta = root.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("id").GetString() == "rta");
        var last = rta.GetProperty("data").EnumerateArray().Last();
        Assert.Equal("三维打印", last.GetProperty("branch").GetString());
        Assert.Equal(JsonValueKind.Null, last.GetProperty("rta").ValueKind);
        Assert.Equal("3", last.GetProperty("local").GetRawText());
    }

    [Fact]
    public async Task Navigate_WhatIsNotKnown_IsNull()
    {
        var figure = SampleStudy.Trend with { CutOff = null, DateType = null, Unit = CountUnit.Family };
        var result = SampleStudy.Result with { CutOff = null, Sections = [new NavigationSection("s", "s", [], [figure])] };

        var root = await Parsed(Rendered.As("json", result));

        Assert.Equal(JsonValueKind.Null, root.GetProperty("cut_off").ValueKind);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("store").GetProperty("cut_off").ValueKind);
        var written = root.GetProperty("figures")[0];
        Assert.Equal(JsonValueKind.Null, written.GetProperty("date_type").ValueKind);
        Assert.Equal("family", written.GetProperty("unit").GetString());
        Assert.Equal(JsonValueKind.Null, written.GetProperty("data").EnumerateArray().Last().GetProperty("filing_year").ValueKind);
    }

    [Fact]
    public async Task Json_KeepsChineseReadable()
    {
        var json = await Rendered.As("json", SampleStudy.Result);

        Assert.Contains("\"title\": \"高端打印设备产业专利导航报告\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Monitor_HasThePromisedKeys()
    {
        var root = await Parsed(Rendered.As("json", CluesReportBuilder.Build(SampleClues.Result)));

        Holds(root, "scanned", "clues", "store", "notes");
        var clue = root.GetProperty("clues")[0];
        Holds(clue, "rule", "title", "level", "score", "summary", "clause", "applications", "parties", "evidence");
        Holds(clue.GetProperty("evidence")[0], "publication", "field", "similarity", "passage", "theirs");
        Assert.Equal("medium", clue.GetProperty("level").GetString());
        Assert.Equal(JsonValueKind.Null, clue.GetProperty("evidence")[1].GetProperty("theirs").ValueKind);
    }

    private static void Holds(JsonElement element, params string[] keys) =>
        Assert.All(keys, key => Assert.True(element.TryGetProperty(key, out _), $"There is no key {key}."));

    private static async Task<JsonElement> Parsed(Task<string> json)
    {
        using var document = JsonDocument.Parse(await json);
        return document.RootElement.Clone();
    }
}
