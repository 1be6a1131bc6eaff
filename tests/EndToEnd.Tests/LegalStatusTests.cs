using System.Text.Json;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>Legal events from the file to the answer: ingest, search, facet, show, and any day asked for.</summary>
public sealed class LegalStatusTests : IDisposable
{
    private const string Number = "CN201310102344.9";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Events_FromTheFileToTheAnswer_MakeTheStatusOfAnyDay()
    {
        await IngestAsync();

        Assert.Equal(1, await TotalAsync("状态:失效"));
        Assert.Equal(1, await TotalAsync("状态:未缴年费"));
        Assert.Equal(0, await TotalAsync("状态:有效"));
        Assert.Equal(1, await TotalAsync("状态:未知"));
        Assert.Equal(1, await TotalAsync("状态:有效", "--as-of", "2017-06-09"));
        Assert.Equal(0, await TotalAsync("状态:有效", "--as-of", "2017-06-10"));
        Assert.Equal(1, await TotalAsync("状态:有效", "--as-of", "2017-06-10", "--known", "2018-02-01"));
        var facet = (await JsonAsync("search", "*:*", "--facet", "status")).GetProperty("facets").GetProperty("status");
        Assert.Equal(
            ["granted-only", "lapsed-for-fees"],
            facet.EnumerateArray().Select(value => value.GetProperty("value").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Show_GivesTheStatusLineWithDatesAndEachEventsSource()
    {
        await IngestAsync();

        var text = (await CallAsync("show", Number)).Require(0).Lines;
        var english = (await CallAsync("show", Number, "--lang", "en", "--as-of", "2016-01-01")).Require(0).Lines;
        var json = await JsonAsync("show", Number);

        Assert.Contains(text, line => line.StartsWith(
            "法律状态：失效 · 终止（未缴年费），自 2017-06-10，届满日 2033-06-10，自申请日起 4 年（截至 ", StringComparison.Ordinal));
        Assert.Contains(text, line => line.Contains("来源：events.csv#2（events）", StringComparison.Ordinal));
        Assert.Contains(text, line => line.Contains("未识别", StringComparison.Ordinal));
        Assert.Contains(english, line => line.StartsWith("Legal status: in force, granted, in force, since 2016-01-01", StringComparison.Ordinal));
        Assert.Equal("lapsed-for-fees", json.GetProperty("status").GetProperty("code").GetString());
        Assert.Equal("pledge", json.GetProperty("status").GetProperty("encumbrances")[0].GetProperty("kind").GetString());
        Assert.Equal(4, json.GetProperty("events").GetArrayLength());
        Assert.Equal(
            ("events.csv", 1, "events"),
            (Source(json, 0).GetProperty("file").GetString(), Source(json, 0).GetProperty("record").GetInt32(), Source(json, 0).GetProperty("batch").GetString()));
    }

    [Fact]
    public async Task Events_IngestedAgain_AreDuplicatesAndChangeNothing()
    {
        await IngestAsync();
        var before = (await JsonAsync("show", Number)).GetProperty("status").GetRawText();

        var again = await JsonAsync("ingest", "events.csv");

        Assert.Equal((5, 0, 0, 5, 0), Counts(again));
        Assert.Equal(before, (await JsonAsync("show", Number)).GetProperty("status").GetRawText());
        Assert.True((await JsonAsync("store", "check")).GetProperty("sound").GetBoolean());
    }

    private static JsonElement Source(JsonElement record, int place) => record.GetProperty("events")[place].GetProperty("source");

    private static (int Read, int Stored, int Updated, int Duplicates, int Rejected) Counts(JsonElement report) => (
        report.GetProperty("read").GetInt32(), report.GetProperty("stored").GetInt32(), report.GetProperty("updated").GetInt32(),
        report.GetProperty("duplicates").GetInt32(), report.GetProperty("rejected").GetInt32());

    private async Task IngestAsync()
    {
        _folder.Write("records.csv", $"""
            申请号,申请日,公开号,公开日,标题
            {Number},2013-06-10,CN103158368A,2013-12-25,甲
            {Number},2013-06-10,CN103158368B,2016-01-01,甲
            201310000001,2013-06-10,CN103158369B,2016-01-01,乙

            """);
        _folder.Write("events.csv", $"""
            申请号,法律状态,生效日,法律状态公告日,法律状态信息
            {Number},授权,2016-01-01,2016-01-01,
            {Number},未缴年费专利权终止,2017-06-10,2018-05-25,
            {Number},专利权质押合同登记的生效,2016-05-01,2016-05-20,登记号：A1
            {Number},从未见过的公告,2016-07-01,,
            201110000001,授权,2012-01-01,2012-01-01,

            """);
        Assert.Equal((3, 3, 0, 0, 0), Counts(await JsonAsync("ingest", "records.csv", "--batch-id", "records")));
        Assert.Equal((5, 5, 0, 0, 0), Counts(await JsonAsync("ingest", "events.csv", "--batch-id", "events")));
    }

    private async Task<int> TotalAsync(string query, params string[] more) =>
        (await JsonAsync(["search", query, .. more])).GetProperty("total").GetInt32();

    private async Task<JsonElement> JsonAsync(params string[] arguments) => (await CallAsync([.. arguments, "--json"])).Json();

    private Task<ProgramRun> CallAsync(params string[] arguments) =>
        Zhip.CallAsync([.. arguments.Select(argument => argument.EndsWith(".csv", StringComparison.Ordinal) ? _folder[argument] : argument), "--store", _folder["store"]]);
}
