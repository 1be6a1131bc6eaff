using System.Text.Json;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>What <c>zhip ingest</c> reads, counts and says.</summary>
public sealed class IngestTests : IDisposable
{
    private static readonly string[] Keys =
        ["read", "stored", "updated", "duplicates", "rejected", "seconds", "batch", "rejections"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingest_OfARecordFile_StoresAllAndASecondTimeNothing()
    {
        var file = Checkout.Sample("records/synthetic-printing-until-2020.csv");

        var first = (await Zhip.RunAsync(_folder.Path, "ingest", file, "--json", "--batch-id", "one")).Json();
        var second = (await Zhip.RunAsync(_folder.Path, "ingest", file, "--json")).Json();

        Assert.Equal(Keys, first.EnumerateObject().Select(property => property.Name).Take(Keys.Length));
        Assert.Equal("one", first.GetProperty("batch").GetString());
        Assert.Equal((160, 160, 0, 0, 0), Counts(first));
        Assert.Equal((160, 0, 0, 160, 0), Counts(second));
    }

    [Fact]
    public async Task Ingest_WithRejections_EndsWithTwoAndLeavesEachOfThemInAFile()
    {
        var file = Checkout.Sample("rejected/synthetic-rejected.csv");

        var report = (await CallAsync("ingest", file, "--json", "--rejects", _folder["rejects.jsonl"])).Json(2);

        Assert.Equal((3, 0, 0, 0, 3), Counts(report));
        var told = report.GetProperty("rejections").EnumerateArray().ToList();
        var kept = File.ReadLines(_folder["rejects.jsonl"]).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(told, rejection => Assert.Equal(["file", "record", "line", "reason", "detail"], Names(rejection)));
        Assert.All(kept, rejection => Assert.Equal(["file", "record", "line", "reason", "detail", "raw"], Names(rejection)));
        Assert.Equal(["check-digit@2", "no-number@3", "bad-application-number@4"], told.Select(Place));
        Assert.Equal(told.Select(Place), kept.Select(Place));
        var lines = await File.ReadAllLinesAsync(file);
        Assert.All(kept, rejection => Assert.Equal(lines[rejection.GetProperty("line").GetInt32() - 1], rejection.GetProperty("raw").GetString()));
    }

    [Fact]
    public async Task Ingest_WithRejections_SaysInTextWhichAndWhereTheyAre()
    {
        var run = (await CallAsync("ingest", Checkout.Sample("rejected/synthetic-rejected.csv"), "--lang", "en", "--batch-id", "b")).Require(2);

        Assert.StartsWith("Read 3: stored 0, updated 0, duplicates 0, rejected 3 (", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  synthetic-rejected.csv:2 ", run.Lines[1], StringComparison.Ordinal);
        Assert.EndsWith($"{_folder["store"]}/rejects/b.jsonl", run.Lines[^1].Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_OfATableWithoutHeader_ReadsItByTheColumnsFile()
    {
        var file = Checkout.Sample("headerless/synthetic-headerless.csv");
        var lines = (await File.ReadAllLinesAsync(file)).Length;

        var report = (await CallAsync(
            "ingest", file, "--columns", Checkout.Sample("columns/synthetic-headerless.json"), "--json")).Json();
        var unreadable = (await CallAsync("ingest", file, "--columns", file)).Failure();

        Assert.Equal((lines, lines, 0, 0, 0), Counts(report));
        Assert.Contains("列定义文件不是有效的 JSON", unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_OfABatchNameInUse_IsRefused()
    {
        var file = Checkout.Sample("records/synthetic-edge-cases.csv");
        (await CallAsync("ingest", file, "--batch-id", "b")).Require(0);

        Assert.Contains("b", (await CallAsync("ingest", file, "--batch-id", "b")).Failure(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grant_OfAnApplicationInTheStore_JoinsItsPublication()
    {
        var before = _folder.Write("a.csv", "申请号,公开号,公开日,标题\nCN201310102344.9,CN103214567A,2013.07.24,一种墨盒\n");
        var after = _folder.Write("b.csv", "申请号,公开号,公开日,标题\nCN201310102344.9,CN103214567B,2015.03.18,一种墨盒\n");

        (await CallAsync("ingest", before)).Require(0);
        (await CallAsync("ingest", after)).Require(0);

        var info = (await CallAsync("store", "info", "--json")).Json();
        var shown = (await CallAsync("show", "ZL 201310102344.9", "--json")).Json();
        Assert.Equal((2, 1), (info.GetProperty("publications").GetInt32(), info.GetProperty("applications").GetInt32()));
        Assert.Equal(
            ["CN103214567A", "CN103214567B"],
            shown.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("publication").GetString()));
    }

    private Task<ProgramRun> CallAsync(params string[] arguments) => Zhip.CallAsync([.. arguments, "--store", _folder["store"]]);

    private static (int Read, int Stored, int Updated, int Duplicates, int Rejected) Counts(JsonElement report) => (
        report.GetProperty("read").GetInt32(),
        report.GetProperty("stored").GetInt32(),
        report.GetProperty("updated").GetInt32(),
        report.GetProperty("duplicates").GetInt32(),
        report.GetProperty("rejected").GetInt32());

    private static string Place(JsonElement rejection) =>
        $"{rejection.GetProperty("reason").GetString()}@{rejection.GetProperty("line").GetInt32()}";

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
