using System.Text.Json;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>What <c>zhip store history|batches|undo|compact</c> says of records that came several times.</summary>
public sealed class StoreVersionsTests : IDisposable
{
    private const string Heading = "申请号,公开（公告）号,发明名称,摘要,已删除";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sources_ThatDiffer_AreCombinedAndToldApartByHistory()
    {
        await IngestAsync("export", ["CN201911198565.4,CN113138947A,商业库标题,商业库摘要,"]);
        await IngestAsync("official", ["CN201911198565.4,CN113138947A,官方标题,,"], "--source", "official", "--as-of", "2020-01-01");

        var shown = (await CallAsync("show", "CN113138947A", "--json")).Json().GetProperty("documents")[0];
        var versions = (await CallAsync("store", "history", "CN201911198565.4", "--json")).Json()
            .GetProperty("documents")[0].GetProperty("versions").EnumerateArray().ToList();
        var text = (await CallAsync("store", "history", "CN113138947A")).Require(0).Output;

        Assert.Equal(("官方标题", "商业库摘要"), (Text(shown, "title"), Text(shown, "abstract")));
        Assert.Equal(
            ["export version superseded -", "official version superseded 2020-01-01", "official composed shown 2020-01-01"],
            versions.Select(version => $"{Text(version, "source")} {Text(version, "kind")} {Text(version, "state")} {version.GetProperty("as_of").GetString() ?? "-"}"));
        Assert.Equal("abstract", Text(versions[2].GetProperty("borrowed")[0], "field"));
        Assert.Contains("组合 现用", text, StringComparison.Ordinal);
        Assert.Contains("专利类型: — → 发明", text, StringComparison.Ordinal);
        var kind = versions[0].GetProperty("changes").EnumerateArray().Single(change => Text(change, "field") == "kind");
        Assert.Equal(("", "invention"), (Text(kind, "before"), Text(kind, "after")));
        var english = (await CallAsync("store", "history", "CN113138947A", "--lang", "en")).Require(0).Output;
        Assert.Contains("kind: — → invention", english, StringComparison.Ordinal);
        Assert.Contains("摘要：取自 #0", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_OfADeletion_BringsTheRecordBack()
    {
        await IngestAsync("first", ["CN201911198565.4,CN113138947A,一种墨盒,摘要,"]);
        await IngestAsync("gone", ["CN201911198565.4,CN113138947A,,,是"]);
        Assert.Equal(1, (await CallAsync("show", "CN113138947A")).ExitCode);

        var undone = (await CallAsync("store", "undo", "gone", "--json")).Json();
        var batches = (await CallAsync("store", "batches", "--json")).Json().GetProperty("batches").EnumerateArray().ToList();

        Assert.Equal((3, 1), (undone.GetProperty("generation").GetInt32(), undone.GetProperty("publications").GetInt32()));
        (await CallAsync("show", "CN113138947A")).Require(0);
        Assert.Equal([false, true], batches.Select(batch => batch.GetProperty("undone").GetString() is not null));
        Assert.Contains("已于", (await CallAsync("store", "undo", "gone")).Require(1).Error, StringComparison.Ordinal);
        Assert.True((await CallAsync("store", "check", "--json")).Json().GetProperty("sound").GetBoolean());
    }

    [Fact]
    public async Task Compact_AfterAnUpdate_NamesTheBatchThatIsFinal()
    {
        await IngestAsync("first", ["CN201911198565.4,CN113138947A,旧标题,摘要,"]);
        await IngestAsync("second", ["CN201911198565.4,CN113138947A,新标题,摘要,"]);

        var kept = (await CallAsync("store", "compact", "--keep", "1", "--json")).Json();
        var text = (await CallAsync("store", "compact", "--lang", "en")).Require(0).Output;

        Assert.Equal(0, kept.GetProperty("dropped").GetInt32());
        Assert.Contains("Dropped 1 rows, kept 1", text, StringComparison.Ordinal);
        Assert.Contains("can no longer be undone: second", text, StringComparison.Ordinal);
        Assert.Contains("不能再撤销", (await CallAsync("store", "undo", "second")).Require(1).Error, StringComparison.Ordinal);
        Assert.Contains("新标题", (await CallAsync("show", "CN113138947A")).Require(0).Output, StringComparison.Ordinal);
        Assert.True((await CallAsync("store", "check", "--json")).Json().GetProperty("sound").GetBoolean());
    }

    [Fact]
    public async Task Samples_ReadAgain_AreAllDuplicates()
    {
        var records = Checkout.Sample("records");
        (await CallAsync("ingest", records)).Require(0);

        var again = (await CallAsync("ingest", records, "--json")).Json();

        Assert.Equal((0, 0), (again.GetProperty("stored").GetInt32(), again.GetProperty("updated").GetInt32()));
        Assert.Equal(again.GetProperty("read").GetInt32(), again.GetProperty("duplicates").GetInt32());
    }

    [Theory]
    [InlineData("store", "history", "CN113138948A")]
    [InlineData("store", "history", "墨盒")]
    [InlineData("store", "undo", "nobody")]
    [InlineData("store", "compact", "--keep", "-1")]
    public async Task WrongRequest_IsOneLineAndExitCodeOne(params string[] arguments)
    {
        await IngestAsync("first", ["CN201911198565.4,CN113138947A,一种墨盒,摘要,"]);

        var run = (await CallAsync(arguments)).Require(1);

        Assert.Single(run.Error.Trim().Split('\n'));
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private async Task IngestAsync(string batch, string[] lines, params string[] options)
    {
        var file = _folder[$"{batch}.csv"];
        await File.WriteAllLinesAsync(file, [Heading, .. lines]);
        (await CallAsync(["ingest", file, "--batch-id", batch, .. options])).Require(0);
    }

    private Task<ProgramRun> CallAsync(params string[] arguments) => Zhip.CallAsync([.. arguments, "--store", _folder["store"]]);
}
