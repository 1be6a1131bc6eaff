using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Compaction;
using ZhuhaiIp.Analytics.Store.Versions;
using ZhuhaiIp.Analytics.Testing;
using static ZhuhaiIp.Analytics.Store.WriteOutcome;

namespace ZhuhaiIp.Analytics.Store.Tests.Versions;

/// <summary>Versions as they lie on the disk, through real writers, readers, undo and compaction.</summary>
public sealed class VersionFilesTests : IDisposable
{
    private static readonly DateOnly January = new(2024, 1, 1), February = new(2024, 2, 1), March = new(2024, 3, 1);

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Winner_ThatLacksFields_IsFilledFromTheNextVersion()
    {
        await _store.AddAsOfAsync(February, [Whole() with { Title = "商业库标题" }]);
        await _store.AddAsOfAsync(January, [Whole() with { Title = "官方标题", Abstract = "", Parties = [] }], "official");

        Assert.Equal(
            ["官方标题|商业库摘要|2|1"],
            Lines("SELECT p.title, p.abstract, p.row_kind, p.source FROM identities AS i JOIN publications AS p USING (row_id)"));
        Assert.Equal(
            ["abstract|商业库标题", "applicants|商业库标题"],
            Lines("SELECT b.field, p.title FROM borrowed_fields AS b JOIN publications AS p ON p.row_id = b.from_row ORDER BY 1"));
        Sound();
    }

    [Fact]
    public async Task Folder_WithConflictingVersions_ReadAgainIsAllDuplicates()
    {
        Patent[] records = [Whole(), Whole() with { Title = "另一版" }, Whole() with { Abstract = "" }];
        Assert.DoesNotContain(Duplicate, await _store.AddAsync(records));
        var content = ShownContent.Of(_store.Folder);

        Assert.All(await _store.AddAsync(records), outcome => Assert.Equal(Duplicate, outcome));
        Assert.All(await _store.AddAsync(Enumerable.Reverse(records)), outcome => Assert.Equal(Duplicate, outcome));

        Assert.Equal(content, ShownContent.Of(_store.Folder));
        Sound();
    }

    [Fact]
    public async Task OldFile_ReadAgain_DoesNotBringItsVersionBackUnlessItsDaySaysSo()
    {
        await _store.AddAsync(Whole() with { Title = "旧" });
        await _store.AddAsync(Whole() with { Title = "新" });

        await _store.AddAsync(Whole() with { Title = "旧" });
        Assert.Equal(["新"], Titles());

        await _store.AddAsOfAsync(new DateOnly(2030, 1, 1), [Whole() with { Title = "旧" }]);
        Assert.Equal(["旧"], Titles());
        Sound();
    }

    [Fact]
    public async Task Deletion_OfOneSource_LetsTheOtherShowAndUndoBringsItBack()
    {
        await _store.AddAsOfAsync(January, [Whole() with { Title = "商业库标题" }]);
        await _store.AddAsOfAsync(January, [Whole() with { Title = "官方标题" }], "official");
        await using (var writer = await _store.OpenWriterAsync())
        {
            var outcome = await writer.DeleteAsync(Whole(), new SourceReference("gone.csv", 1) { Class = "official" }, CancellationToken.None);
            Assert.Equal(Updated, outcome);
            await writer.CommitAsync(_store.Summary(outcome), CancellationToken.None);
        }

        Assert.Equal(["商业库标题"], Titles());
        Sound();

        await _store.UndoAsync(3);
        Assert.Equal(["官方标题"], Titles());
        Sound();
    }

    [Fact]
    public async Task Undo_OfABatchThatJoined_LetsTheApplicationsFallApartWithTheirOldIds()
    {
        await _store.AddAsync(Documents.Of("CN113138947A", null), Documents.Of("CN1234567A", Documents.Second));
        var before = Lines("SELECT application_id, publication_id FROM identities ORDER BY ALL");
        await _store.AddAsync(Documents.Of("CN113138947B", Documents.Second));
        Assert.Single(Lines("SELECT DISTINCT application_id FROM identities"));
        string commit;
        using (var joined = _store.Open())
        {
            commit = joined.Manifest.IndexCommit;
        }

        await _store.UndoAsync(2);

        Assert.Equal(before, Lines("SELECT application_id, publication_id FROM identities ORDER BY ALL"));
        using var undone = _store.Open();
        Assert.Equal(commit, undone.Manifest.IndexCommit);
        Sound();
    }

    [Fact]
    public async Task Undo_OfAPublication_RevivesTheBareApplication()
    {
        await _store.AddAsync(Documents.Of(null, Documents.First, "申请"));
        await _store.AddAsync(Documents.Of("CN113138947A", Documents.First, "公开"));
        Assert.Equal(["公开"], Titles());

        await _store.UndoAsync(2);

        Assert.Equal(["申请"], Titles());
        Sound();
        Assert.Equal([Updated], await _store.AddAsync(Documents.Of("CN113138947A", Documents.First, "公开")));
        Assert.Equal(2, Rows());
    }

    [Fact]
    public async Task Undo_OfWhatCannotBe_SaysWhy()
    {
        await _store.AddAsync(Whole());
        await _store.AddAsync(Whole() with { Title = "二版" });
        await StoreCompactor.CompactAsync(_store.Folder, 0, TemporaryStore.Clock, CancellationToken.None);

        Assert.Contains("没有批次", (await Refused("batch-9")).Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains("不能再撤销", (await Refused("batch-2")).Wording.Chinese, StringComparison.Ordinal);
        await _store.UndoAsync(1);
        Assert.Contains("已于", (await Refused("batch-1")).Wording.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batches_InAnyOrderAndSplit_GiveTheSameContentOnTheDisk()
    {
        var records = Sayings();
        var whole = await ContentAsync(records);

        await Gen.Shuffle(records).SampleAsync(async order => (await ContentAsync(order)).SequenceEqual(whole), iter: 5, threads: 1);
    }

    [Fact]
    public async Task Undo_OfAnyBatch_EqualsNeverHavingIngestedItAndCompactionChangesNothing()
    {
        var records = Sayings();
        foreach (var undone in new[] { 0, 2, 4 })
        {
            using var store = new TemporaryStore();
            await WriteAsync(store, records);
            await store.UndoAsync(undone + 1);
            var content = ShownContent.Of(store.Folder);
            Assert.Equal(await ContentAsync([.. records.Where((_, batch) => batch != undone)]), content);
            Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));

            var result = await StoreCompactor.CompactAsync(store.Folder, 0, TemporaryStore.Clock, CancellationToken.None);

            Assert.True(result.Dropped > 0);
            Assert.Equal(content, ShownContent.Of(store.Folder));
            Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));
            await store.AddAsync(Documents.Series(3, from: 100));
            Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Compaction_DropsWhatNoKeptBatchNeedsAndKeepsIds()
    {
        await _store.AddAsync(Documents.Series(5));
        await _store.AddAsync(Documents.Series(3).Select(patent => patent with { Title = "二版" }));
        await _store.AddAsync(Documents.Series(1).Select(patent => patent with { Title = "三版" }));
        var before = Lines("SELECT * FROM identities ORDER BY ALL");

        var kept = await StoreCompactor.CompactAsync(_store.Folder, 1, TemporaryStore.Clock, CancellationToken.None);
        Assert.Equal((3L, 6L), (kept.Dropped, kept.Kept));
        Assert.Equal(["batch-2"], kept.Final);
        await _store.UndoAsync(3);
        Assert.Equal(["二版", "二版", "二版"], Titles().Where(title => title == "二版"));

        var rest = await StoreCompactor.CompactAsync(_store.Folder, 0, TemporaryStore.Clock, CancellationToken.None);
        Assert.Equal((1L, 5L), (rest.Dropped, rest.Kept));
        Assert.Equal(before.Count, Lines("SELECT * FROM identities").Count);
        using var store = _store.Open();
        Assert.Equal(9, store.Manifest.NextRow);
        Assert.Equal(5, store.Index.Documents);
        Sound();
    }

    [Fact]
    public async Task History_TellsVersionsChangesLendersAndSightings()
    {
        await _store.AddAsOfAsync(January, [Whole() with { Title = "商业库标题" }]);
        await _store.AddAsOfAsync(February, [Whole() with { Title = "官方标题", Abstract = "" }], "official");
        await _store.AddAsOfAsync(March, [Whole() with { Title = "商业库标题" }]);

        using var store = _store.Open();
        var document = Assert.Single(new StoreHistory(store).Of("CN 113138947 A"));

        Assert.Equal(
            ["batch-1 Superseded", "batch-2 Superseded", "batch-2 Shown"],
            document.Versions.Select(version => $"{version.Source.Batch} {version.State}"));
        Assert.Equal(["title", "abstract"], document.Versions[1].Changes.Select(change => change.Field));
        Assert.Equal("batch-3", Assert.Single(document.Versions[0].Sightings).Batch);
        var lent = Assert.Single(document.Versions[2].Borrowed);
        Assert.Equal(("abstract", document.Versions[0].Row), (lent.Field, lent.FromRow));
        Assert.Single(new StoreHistory(store).Of(Documents.First));
        Assert.Single(new StoreHistory(store).Of("CN113138947"));
        Assert.Empty(new StoreHistory(store).Of("CN113138948A"));
    }

    /// <summary>A batch each: its day, its class of source, its documents.</summary>
    private static (DateOnly Day, string Source, Patent[] Patents)[] Sayings() =>
    [
        (January, "export", [.. Documents.Series(4), Documents.Of(null, Documents.First), Documents.Of("CN113138947A", null)]),
        (February, "official", [.. Documents.Series(3).Select(patent => patent with { Title = "官方墨盒", Abstract = "" }), Whole()]),
        (March, "export", [.. Documents.Series(4).Select(patent => patent with { Title = "二版墨盒", Claims = "" }), Documents.Of("CN110000003A", "CN201910000004", "另一版")]),
        (February, "docdb", [Documents.Of("CN113138947B", Documents.Second), Whole() with { Title = "" }]),
        (January, "official", [Documents.Of("CN110000000A", "CN201910000001", "一月墨盒")]),
    ];

    private static Patent Whole() => Documents.Of("CN113138947A", Documents.First) with { Abstract = "商业库摘要" };

    private static async Task WriteAsync(TemporaryStore store, IEnumerable<(DateOnly Day, string Source, Patent[] Patents)> batches)
    {
        foreach (var (day, source, patents) in batches)
        {
            await store.AddAsOfAsync(day, patents, source);
        }
    }

    private static async Task<IReadOnlyList<string>> ContentAsync((DateOnly Day, string Source, Patent[] Patents)[] batches)
    {
        using var store = new TemporaryStore();
        await WriteAsync(store, batches);
        Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));
        return ShownContent.Of(store.Folder);
    }

    private Task<AnalyticsException> Refused(string batch) => Assert.ThrowsAsync<AnalyticsException>(async () =>
    {
        await using var writer = await _store.OpenWriterAsync();
        await writer.UndoAsync(batch, CancellationToken.None);
    });

    private void Sound() => Assert.Empty(StoreChecker.Check(_store.Folder, CancellationToken.None));

    private IReadOnlyList<string> Titles() =>
        Lines("SELECT p.title FROM identities AS i JOIN publications AS p USING (row_id) ORDER BY 1");

    private int Rows() => Lines("SELECT row_id FROM publications").Count;

    private IReadOnlyList<string> Lines(string sql)
    {
        using var store = _store.Open();
        return StoreContent.Sql(store, sql);
    }
}
