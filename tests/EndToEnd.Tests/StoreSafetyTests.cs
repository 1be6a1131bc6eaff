using System.Text;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>Backups, saved queries, stores that may not be written to and disks that are too small, with the real program.</summary>
public sealed class StoreSafetyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Backup_RestoredInAnotherFolder_GivesTheSameAnswers()
    {
        await IngestAsync("records/synthetic-printing-until-2020.csv");
        await IngestAsync("records/synthetic-printing-since-2021.csv");
        (await CallAsync("search", "标题:\"墨盒\"", "--save", "墨盒")).Require(0);

        var backup = (await CallAsync("store", "backup", _folder["store.zip"], "--json")).Json();
        var restored = (await Zhip.CallAsync("store", "restore", _folder["store.zip"], "--json", "--store", _folder["again"])).Json();

        Assert.Equal(["generation", "files", "bytes"], backup.EnumerateObject().Select(property => property.Name));
        Assert.Equal(backup.GetProperty("generation").GetInt64(), restored.GetProperty("generation").GetInt64());
        Assert.Equal(new FileInfo(_folder["store.zip"]).Length, backup.GetProperty("bytes").GetInt64());
        foreach (var question in new[] { "store info", "store check", "search 打印机 --facet year,applicant", "search --saved 墨盒", "store batches" })
        {
            var words = question.Split(' ');
            Assert.Equal(
                Timeless((await CallAsync([.. words, "--json"])).Require(0).Output),
                Timeless((await Zhip.CallAsync([.. words, "--json", "--store", _folder["again"]])).Require(0).Output));
        }
    }

    [Fact]
    public async Task Backup_WrongRequests_AreOneLine()
    {
        await IngestAsync("records/synthetic-edge-cases.csv");
        (await CallAsync("store", "backup", _folder["store.zip"])).Require(0);
        _folder.Write("no-backup.zip", "x");

        Assert.Contains("--force", (await CallAsync("store", "backup", _folder["store.zip"])).Failure(), StringComparison.Ordinal);
        Assert.Contains("没有文件夹", (await CallAsync("store", "backup", _folder["no/store.zip"])).Failure(), StringComparison.Ordinal);
        Assert.Contains("不是空文件夹", (await CallAsync("store", "restore", _folder["store.zip"])).Failure(), StringComparison.Ordinal);
        Assert.Contains("没有文件", (await CallAsync("store", "restore", _folder["none.zip"])).Failure(), StringComparison.Ordinal);
        var damaged = await Zhip.CallAsync("store", "restore", _folder["no-backup.zip"], "--store", _folder["again"]);
        Assert.Contains("不是备份文件", damaged.Failure(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["again"]));
        (await CallAsync("store", "backup", _folder["store.zip"], "--force")).Require(0);
    }

    [Fact]
    public async Task SavedQuery_IsFoundByItsNameAndCounted()
    {
        await IngestAsync("records/synthetic-printing-until-2020.csv");
        (await CallAsync("search", "标题:\"墨盒\"", "--save", "墨盒", "--unit", "publication")).Require(0);

        var direct = (await CallAsync("search", "标题:\"墨盒\"", "--unit", "publication", "--json")).Json();
        var saved = (await CallAsync("search", "--saved", "墨盒", "--json")).Json();
        var other = (await CallAsync("search", "--saved", "墨盒", "--unit", "application", "--json")).Json();
        var info = (await CallAsync("store", "info", "--json")).Json();

        Assert.Equal("publication", saved.GetProperty("unit").GetString());
        Assert.Equal("application", other.GetProperty("unit").GetString());
        Assert.Equal(direct.GetProperty("total").GetInt32(), saved.GetProperty("total").GetInt32());
        Assert.Equal(1, info.GetProperty("workbench").GetProperty("queries").GetInt32());
        Assert.Contains("工作台：检索式 1", (await CallAsync("store", "info")).Output, StringComparison.Ordinal);
        Assert.Contains("已保存的有 墨盒", (await CallAsync("search", "--saved", "硒鼓")).Failure(), StringComparison.Ordinal);
        Assert.Contains("--save", (await CallAsync("search", "--saved", "墨盒", "--save", "x")).Failure(), StringComparison.Ordinal);
        (await CallAsync("search", "标题:(", "--save", "坏")).Failure();
        Assert.Equal(1, (await CallAsync("store", "info", "--json")).Json().GetProperty("workbench").GetProperty("queries").GetInt32());
    }

    [Fact]
    public async Task SavedQueryAndSideTable_OutliveUndoCompactionAndRepair()
    {
        await IngestAsync("records/synthetic-printing-until-2020.csv");
        _folder.Write("population.csv", "地区,年份,常住人口(万人)\n珠海市,2019,202.37\n");
        (await CallAsync("ingest", _folder["population.csv"], "--table", "population")).Require(0);
        (await CallAsync("search", "标题:\"墨盒\"", "--save", "墨盒")).Require(0);
        await IngestAsync("records/synthetic-printing-since-2021.csv", "--batch-id", "second");

        (await CallAsync("store", "undo", "second")).Require(0);
        (await CallAsync("store", "compact")).Require(0);
        (await CallAsync("store", "repair")).Require(0);

        var info = (await CallAsync("store", "info", "--json")).Json();
        Assert.Equal(1, info.GetProperty("workbench").GetProperty("queries").GetInt32());
        Assert.Equal("population", Assert.Single(info.GetProperty("tables").EnumerateArray()).GetProperty("table").GetString());
        Assert.True((await CallAsync("store", "check", "--json")).Json().GetProperty("sound").GetBoolean());
        Assert.True((await CallAsync("search", "--saved", "墨盒", "--json")).Json().GetProperty("total").GetInt32() > 0);
    }

    [Fact]
    public async Task SavedQuery_WhileAnIngestRuns_IsKept()
    {
        await IngestAsync("records/synthetic-printing-until-2020.csv");
        await WriteManyAsync(_folder["many.csv"]);
        using var running = Zhip.Start(_folder.Path, "ingest", "many.csv", "--store", "store");
        await running.WaitUntilAsync(() => File.ReadAllText(_folder["store/write.lock.holder"]).StartsWith($"pid {running.Id},", StringComparison.Ordinal));

        (await CallAsync("search", "标题:\"墨盒\"", "--save", "墨盒")).Require(0);
        var wasRunning = !running.HasEnded;
        running.Kill();
        await running.EndAsync();

        Assert.True(wasRunning, "The ingest ended before the query was saved.");
        (await CallAsync("search", "--saved", "墨盒")).Require(0);
        Assert.True((await CallAsync("store", "check", "--json")).Json().GetProperty("sound").GetBoolean());
    }

    [Fact]
    public async Task Store_ThatMayNotBeWrittenTo_IsReadAndBackedUpAndSaysSoToWriters()
    {
        await IngestAsync("records/synthetic-printing-until-2020.csv");
        var store = _folder["store"];
        string[] readers =
        [
            "search 打印机 --limit 1", "show CN103600296B", "store info", "store check", $"navigate 打印 --out '{_folder["out"]}'",
            $"store backup '{_folder["store.zip"]}'",
        ];
        string[] writers = [$"ingest '{Checkout.Sample("records/synthetic-edge-cases.csv")}'", "store repair", "search 打印机 --limit 0 --save x"];
        var script = string.Join("; ", readers.Select(words => $"{Bash.Zhip} {words} --store '{store}' > /dev/null || echo 'failed: {words.Replace('\'', ' ')}'"))
            + "; echo; " + string.Join("; ", writers.Select(words => $"{Bash.Zhip} {words} --store '{store}' 2>&1 > /dev/null; echo rc \\$?"));

        if (await Bash.RunMountedAsync($"mount --bind '{store}' '{store}' && mount -o remount,ro,bind '{store}'", script) is not { } run)
        {
            return;
        }

        Assert.True(run.Lines.Count == 6, run.Output + run.Error);
        Assert.All(run.Lines.Chunk(2), lines =>
        {
            Assert.Contains("无权写入", lines[0], StringComparison.Ordinal);
            Assert.Equal("rc 1", lines[1]);
        });
        (await Zhip.CallAsync("store", "restore", _folder["store.zip"], "--store", _folder["again"])).Require(0);
    }

    [Fact]
    public async Task Disk_ThatLooksTooSmall_IsToldBeforeAnythingIsWritten()
    {
        Directory.CreateDirectory(_folder["disk"]);
        await IngestAsync("records/synthetic-printing-until-2020.csv");
        (await CallAsync("store", "backup", _folder["store.zip"])).Require(0);
        var commands = new[]
        {
            $"ingest '{Checkout.Sample("records")}' --store '{_folder["disk"]}/store'",
            $"store restore '{_folder["store.zip"]}' --store '{_folder["disk"]}/again'",
            $"store backup '{_folder["disk"]}/b.zip' --store '{_folder["store"]}'",
        };
        var script = string.Join("; ", commands.Select(words => $"{Bash.Zhip} {words} 2>&1; echo rc \\$?; {Bash.Zhip} {words} --force 2>&1; echo rc \\$?"))
            + $"; ls '{_folder["disk"]}'";

        if (await Bash.RunMountedAsync($"mount -t tmpfs -o size=300k tmpfs '{_folder["disk"]}'", script) is not { } run)
        {
            return;
        }

        Assert.All(run.Lines.Take(12).Chunk(4), lines =>
        {
            Assert.Contains("磁盘空间可能不够", lines[0], StringComparison.Ordinal);
            Assert.Contains("磁盘空间不足", lines[2], StringComparison.Ordinal);
            Assert.Equal(["rc 1", "rc 1"], [lines[1], lines[3]]);
        });
        // The ingest that was forced had made its folder before the disk was full; the others leave nothing.
        Assert.Equal(["store"], run.Lines.Skip(12));
    }

    [Fact]
    public async Task Ingest_WhoseWritesFailAtAnyMoment_IsOneLineAndTheStoreAsItWas()
    {
        await IngestAsync("records/synthetic-printing-until-2020.csv");
        var before = (await CallAsync("store", "info", "--json")).Json().GetRawText();
        var command = $"{Bash.Zhip} ingest '{Checkout.Sample("records/synthetic-home-appliances-gb18030.csv")}' --store '{_folder["store"]}'";
        var failures = 0;
        // Ever more room for a file, so that it is another one that does not fit: manifest, tables, index, derived table.
        for (var kilobytes = 1; ; kilobytes = kilobytes * 5 / 2 + 1)
        {
            if (await Bash.RunAsync($"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f {kilobytes}; {command}") is not { } run)
            {
                return;
            }

            Assert.True((await CallAsync("store", "check", "--json")).Json().GetProperty("sound").GetBoolean());
            if (run.ExitCode == 0)
            {
                break;
            }

            failures++;
            Assert.Contains("磁盘空间不足", run.Failure(), StringComparison.Ordinal);
            Assert.Equal(before, (await CallAsync("store", "info", "--json")).Json().GetRawText());
        }

        Assert.InRange(failures, 3, 12);
        Assert.NotEqual(before, (await CallAsync("store", "info", "--json")).Json().GetRawText());
    }

    // The index's own lock is no part of a backup, and is counted among the store's bytes.
    private static string Timeless(string json) =>
        System.Text.RegularExpressions.Regex.Replace(json, "\"(milliseconds|bytes)\": [0-9.]+", "");

    private async Task IngestAsync(string sample, params string[] options) =>
        (await CallAsync(["ingest", Checkout.Sample(sample), .. options])).Require(0);

    private static async Task WriteManyAsync(string path)
    {
        await using var writer = new StreamWriter(path, false, new UTF8Encoding(false));
        await writer.WriteAsync("申请号,申请日,标题\n");
        for (var n = 0; n < 120_000; n++)
        {
            await writer.WriteAsync($"CN{201510000000 + n},2015-03-02,一种打印机的第{n}个墨盒\n");
        }
    }

    private Task<ProgramRun> CallAsync(params string[] arguments) => Zhip.CallAsync([.. arguments, "--store", _folder["store"]]);
}
