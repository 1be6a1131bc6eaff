using System.Text.Json;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>What <c>zhip search --new-since</c> and <c>--saved NAME --new</c> say.</summary>
public sealed class AlertTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NewSince_ABatch_FindsWhatCameAfterIt()
    {
        await IngestAsync("first", (0, "墨盒甲"), (1, "墨盒乙"));
        await IngestAsync("second", (1, "墨盒乙改"), (2, "墨盒丙"), (3, "硒鼓"));

        var answer = (await SearchAsync("墨盒", "--new-since", "first", "--json")).Json();
        var text = await SearchAsync("墨盒", "--new-since", "first");

        Assert.Equal(["墨盒丙"], Titles(answer));
        Assert.Equal("""{"after": "first","all": 3,"new": 1,"updated": 1}""", Compact(answer.GetProperty("news")));
        Assert.Contains("其中新增 1、更新 1（批次 first（", text.Lines[1], StringComparison.Ordinal);
        Assert.Equal(1, answer.GetProperty("total").GetInt32());
        Assert.False((await SearchAsync("墨盒", "--json")).Json().TryGetProperty("news", out _));
    }

    [Fact]
    public async Task SavedQuery_AskedForWhatIsNew_RemembersUpToWhere()
    {
        await IngestAsync("first", (0, "墨盒甲"));
        await SearchAsync("墨盒", "--save", "cartridges");

        var first = (await SearchAsync("--saved", "cartridges", "--new", "--json")).Json();
        var again = (await SearchAsync("--saved", "cartridges", "--new", "--json")).Json();
        await IngestAsync("second", (1, "墨盒乙"));
        await SearchAsync("--saved", "cartridges");
        var later = (await SearchAsync("--saved", "cartridges", "--new", "--export", _folder["news.jsonl"], "--json")).Json();
        var last = (await SearchAsync("--saved", "cartridges", "--new", "--json")).Json();

        Assert.Equal([["墨盒甲"], [], [], []], new[] { first, again, later, last }.Select(Titles));
        Assert.Equal(JsonValueKind.Null, first.GetProperty("news").GetProperty("after").ValueKind);
        Assert.Equal([1, 0, 1, 0], new[] { first, again, later, last }.Select(answer => answer.GetProperty("news").GetProperty("new").GetInt32()));
        Assert.Contains("墨盒乙", Assert.Single(await File.ReadAllLinesAsync(_folder["news.jsonl"])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SavedQuery_WhoseExportFails_IsAskedAgain()
    {
        await IngestAsync("first", (0, "墨盒甲"));
        await SearchAsync("墨盒", "--save", "cartridges");

        (await CallAsync("--saved", "cartridges", "--new", "--export", _folder["no-folder/a.csv"])).Require(1);

        Assert.Equal(["墨盒甲"], Titles((await SearchAsync("--saved", "cartridges", "--new", "--json")).Json()));
    }

    [Theory]
    [InlineData("--new 只与 --saved", "墨盒", "--new")]
    [InlineData("--new 只与 --saved", "--saved", "a", "--new", "--new-since", "first")]
    [InlineData("既不是日期", "墨盒", "--new-since", "no-batch")]
    public async Task Alerts_ThatCannotBe_AreRefused(string said, params string[] arguments)
    {
        await IngestAsync("first", (0, "墨盒甲"));

        Assert.Contains(said, (await CallAsync(arguments)).Failure(), StringComparison.Ordinal);
    }

    private async Task IngestAsync(string batch, params (int Place, string Title)[] records)
    {
        _folder.Write(batch + ".csv", "申请号,公开号,标题\n" + string.Concat(records.Select(record => $"CN{202010000001 + record.Place},CN{111000000 + record.Place}A,{record.Title}\n")));
        (await Zhip.CallAsync("ingest", _folder[batch + ".csv"], "--batch-id", batch, "--store", _folder["store"])).Require(0);
    }

    private async Task<ProgramRun> SearchAsync(params string[] arguments) => (await CallAsync(arguments)).Require(0);

    private Task<ProgramRun> CallAsync(params string[] arguments) => Zhip.CallAsync(["search", .. arguments, "--store", _folder["store"]]);

    private static List<string> Titles(JsonElement answer) => [.. answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("title").GetString()!)];

    private static string Compact(JsonElement element) => element.GetRawText().ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal);
}
