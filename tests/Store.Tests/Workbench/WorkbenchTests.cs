using CsCheck;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Tests.Commits;
using ZhuhaiIp.Analytics.Store.Workbench;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Workbench;

public class WorkbenchTests
{
    [Fact]
    public void Log_AfterAnyPutsAndRemovals_KeepsTheLastOfEachName() =>
        Gen.Select(Gen.Int[0, 4], Gen.String, Gen.Bool).Array[0, 30].Sample(steps =>
        {
            using var store = new TemporaryStore();
            var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, query, removes) in steps)
            {
                var log = Open(store).Queries;
                if (removes)
                {
                    Assert.Equal(expected.Remove($"名 {name}"), log.Remove($"名 {name}"));
                }
                else
                {
                    log.Put($"名 {name}", new SavedQuery(query, "application"));
                    expected[$"名 {name}"] = query;
                }
            }

            Assert.Equal(
                expected.Select(pair => (pair.Key, Sound(pair.Value))),
                Open(store).Queries.Current().Select(pair => (pair.Key, pair.Value.Value!.Query)));
        }, iter: 20, threads: 1);

    [Fact]
    public void EverySort_IsReadBackAsItWasKept()
    {
        using var store = new TemporaryStore();
        var kept = Open(store);
        kept.Collections.Put("打印", new CollectedRecords("标题:打印", ["CN201310102344.9", "CN106540887A"]));
        kept.Tags.Put("t", new TaggedNumber("CN201310102344.9", "核心"));
        kept.Reviews.Put("r", new ReviewDecision("entity-merge", "甲＝乙", "same", null));
        kept.Lexicons.Put("l", new UserLexicon(["碳粉盒", "硒鼓"]));
        kept.Studies.Put("s", new SavedStudy("{\"id\":\"x\"}"));

        var read = Open(store);

        Assert.Equal(["CN201310102344.9", "CN106540887A"], read.Collections.Find("打印")!.Numbers);
        Assert.Equal(new TaggedNumber("CN201310102344.9", "核心"), read.Tags.Find("t"));
        Assert.Equal(new ReviewDecision("entity-merge", "甲＝乙", "same", null), read.Reviews.Find("r"));
        Assert.Equal(["碳粉盒", "硒鼓"], read.Lexicons.Find("l")!.Words);
        Assert.Equal("{\"id\":\"x\"}", read.Studies.Find("s")!.Json);
        Assert.Equal(TemporaryStore.Clock.GetUtcNow(), read.Studies.Current()["s"].Time);
        Assert.Equal([0, 1, 1, 1, 1, 1, 0], read.Counts().Select(log => log.Count));
    }

    [Fact]
    public void Log_CutOffAnywhereInItsLastLine_IsWhatItWasBeforeAndGoesOn()
    {
        using var store = new TemporaryStore();
        var log = Open(store).Queries;
        log.Put("一", new SavedQuery("甲", "application"));
        var before = new FileInfo(store["workbench/queries.jsonl"]).Length;
        log.Put("二", new SavedQuery("乙", "application"));
        var whole = File.ReadAllBytes(store["workbench/queries.jsonl"]);

        for (var length = before; length < whole.Length; length++)
        {
            File.WriteAllBytes(store["workbench/queries.jsonl"], whole[..(int)length]);
            Assert.Equal(["一"], log.Current().Keys);
            log.Put("三", new SavedQuery("丙", "application"));
            Assert.Equal(["一", "三"], log.Current().Keys);
        }
    }

    [Fact]
    public async Task Line_ThatWasChanged_IsDamageThatCheckNames()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(2));
        var log = Open(store).Queries;
        log.Put("一", new SavedQuery("甲", "application"));
        log.Put("二", new SavedQuery("乙", "application"));
        var text = await File.ReadAllTextAsync(store["workbench/queries.jsonl"]);
        await File.WriteAllTextAsync(store["workbench/queries.jsonl"], text.Replace("甲", "丁", StringComparison.Ordinal));

        Assert.Throws<DamagedStoreException>(() => log.Current());
        var fault = Assert.Single(StoreChecker.Check(store.Folder, CancellationToken.None));
        Assert.Equal("workbench/queries.jsonl", fault.File);
        Assert.Contains("第 1 行", fault.Fact.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbench_WhileABatchIsWritten_IsKeptToAndUntouchedByIt()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(2));
        await using (var writer = await store.OpenWriterAsync())
        {
            await TemporaryStore.FillAsync(writer, "b.csv", Documents.Series(5, from: 5));
            Open(store).Queries.Put("一", new SavedQuery("甲", "application"));
            await writer.CommitAsync(store.Summary([WriteOutcome.Stored]), CancellationToken.None);
        }

        await StoreRepairer.RepairAsync(store.Folder, TemporaryStore.Clock, CancellationToken.None);

        Assert.Equal("甲", Open(store).Queries.Find("一")!.Query);
        Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));
    }

    [Fact]
    public async Task Writers_ManyAtOnce_LoseNothing()
    {
        using var store = new TemporaryStore();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            for (var turn = 0; turn < 25; turn++)
            {
                Open(store).Tags.Put($"{writer} {turn}", new TaggedNumber("CN201310102344.9", "核心"));
            }
        })));

        Assert.Equal(200, Open(store).Tags.Current().Count);
        Assert.Equal(200, Open(store).Tags.History().Count);
    }

    [Fact]
    public async Task Process_KilledWhileItWrites_LosesAtMostTheLineItWasAt()
    {
        using var store = new TemporaryStore();
        for (var turn = 0; turn < 3; turn++)
        {
            using var process = ChildProcess.Start("note", store.Folder);
            for (var line = ""; line is not null && line != "30";)
            {
                line = await process.StandardOutput.ReadLineAsync();
            }

            process.Kill();
            var told = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await process.WaitForExitAsync();
            var last = told.Length > 0 && int.TryParse(told[^1], out var number) ? number : 30;

            var kept = Open(store).Tags.Current().Count;

            Assert.InRange(kept, last, last + 2);
            Open(store).Tags.History().ToList().ForEach(entry => Open(store).Tags.Remove(entry.Key));
        }
    }

    // A lone half of a surrogate pair is no text: it is written as the replacement character.
    private static string Sound(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static AnalystWorkbench Open(TemporaryStore store) => new(store.Folder, TemporaryStore.Clock);
}
