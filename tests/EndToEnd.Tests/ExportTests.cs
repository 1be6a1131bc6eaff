using System.Text.Json;
using ZhuhaiIp.Analytics.Engine.Search.Exports;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>What <c>zhip search --export</c> writes: every hit in its order, and what ingest reads back as the same records.</summary>
[Collection(SharedDemo.Name)]
public sealed class ExportTests(DemoRun demo) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv", "zh")]
    [InlineData("csv", "en")]
    [InlineData("xlsx", "zh")]
    public async Task Export_OfAllColumns_IngestedElsewhere_IsTheSameRecords(string format, string language)
    {
        var file = _folder["all." + format];
        (await demo.CallAsync("search", "*:*", "--unit", "publication", "--export", file, "--export-columns", "all", "--lang", language)).Require(0);

        var ingested = (await Zhip.CallAsync("ingest", file, "--store", _folder["store"], "--json")).Json();

        var (before, after) = (Contents(demo.Store), Contents(_folder["store"]));
        Assert.Equal(before.Count, ingested.GetProperty("stored").GetInt32());
        Assert.Equal(before.Keys, after.Keys);
        Assert.Empty(before.Where(one => after[one.Key] != one.Value).Select(one => one.Key));
    }

    [Fact]
    public async Task Export_OfTitlesThatAreFormulas_IsGuardedAndComesBack()
    {
        string[] titles = ["-20℃储存装置", "=1+1", "@打印", "+电池", "'=已有撇号", "＝全角", "a\"b,c", "两\n行"];
        var rows = titles.Select((title, place) => $"CN{202010000001 + place},CN{111000000 + place}A,\"{title.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");
        _folder.Write("a.csv", "申请号,公开号,标题\n" + string.Concat(rows).Replace("\"'=", "\"''=", StringComparison.Ordinal));
        (await Zhip.CallAsync("ingest", _folder["a.csv"], "--store", _folder["one"])).Require(0);

        (await Zhip.CallAsync("search", "*:*", "--store", _folder["one"], "--export", _folder["b.csv"])).Require(0);
        (await Zhip.CallAsync("ingest", _folder["b.csv"], "--store", _folder["two"])).Require(0);

        var back = (await Zhip.CallAsync("search", "*:*", "--store", _folder["two"], "--sort", "record", "--json")).Json();
        Assert.Equal(titles, back.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("title").GetString()));
        Assert.Contains(",'-20℃储存装置,", await File.ReadAllTextAsync(_folder["b.csv"]), StringComparison.Ordinal);
        Assert.Equal(Contents(_folder["one"]), Contents(_folder["two"]));
    }

    [Theory]
    [InlineData("relevance")]
    [InlineData("filing-date-asc")]
    [InlineData("record")]
    public async Task Export_InAnyOrder_HasAllHitsThoughAPageShowsFew(string sort)
    {
        var hits = (await demo.SearchAsync("标题:\"装置\"", "--limit", "1000", "--sort", sort)).GetProperty("hits").EnumerateArray()
            .Select(hit => (hit.GetProperty("publication").GetString(), hit.GetProperty("application").GetString())).ToList();

        var answer = await demo.SearchAsync("标题:\"装置\"", "--sort", sort, "--export", _folder["a.jsonl"]);

        var lines = (await File.ReadAllLinesAsync(_folder["a.jsonl"])).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(hits, lines.Select(line => (line.GetProperty("publication_number").GetString(), line.GetProperty("application_number").GetString())));
        Assert.Empty(answer.GetProperty("hits").EnumerateArray());
        var export = answer.GetProperty("export");
        Assert.Equal((hits.Count, "jsonl"), (export.GetProperty("rows").GetInt32(), export.GetProperty("format").GetString()));
        Assert.Equal(ExportColumns.Usuals.Select(column => column.Id), export.GetProperty("columns").EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public async Task Export_ToAFileThatIsThere_WantsForce()
    {
        var file = _folder.Write("a.csv", "mine");

        var refused = (await demo.CallAsync("search", "标题:\"墨盒\"", "--export", file)).Failure();
        (await demo.CallAsync("search", "标题:\"墨盒\"", "--export", file, "--force")).Require(0);

        Assert.Contains("--force", refused, StringComparison.Ordinal);
        Assert.StartsWith("公开（公告）号,", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_InText_SaysWhatWasWritten()
    {
        var run = (await demo.CallAsync("search", "标题:\"墨盒\"", "--export", _folder["a.xlsx"], "--export-columns", "公开（公告）号,标题")).Require(0);

        Assert.Matches("^标题:\"墨盒\"  →  [0-9,]+ 件申请（[0-9]+ 毫秒）$", run.Lines[0]);
        Assert.Matches("^已导出 [0-9]+ 行 × 2 列：.*a.xlsx$", Assert.Single(run.Lines.Skip(1)));
    }

    private static SortedDictionary<string, long> Contents(string folder)
    {
        using var store = PatentStore.Open(folder);
        using var lake = store.OpenLake();
        return new SortedDictionary<string, long>(
            lake.Query(
                "SELECT p.publication_number, p.content_hash FROM publications AS p JOIN identities AS i ON i.row_id = p.row_id WHERE p.publication_number IS NOT NULL",
                row => (Number: row.GetString(0), Hash: row.GetInt64(1))).ToDictionary(row => row.Number, row => row.Hash),
            StringComparer.Ordinal);
    }
}
