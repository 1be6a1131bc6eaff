using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Commits;

public class KilledWriterTests
{
    [Fact]
    public async Task Copy_OfAStoreInMidBatch_IsTheLastGenerationAndCleanedByTheNextWriter()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(5));
        var content = StoreContent.Of(store.Folder);
        await using var writer = await store.OpenWriterAsync();
        await TemporaryStore.FillAsync(writer, "b.csv", Documents.Series(5, from: 5));
        using var killed = store.Copy();
        LeaveStrayFiles(killed);
        Assert.Equal(content, StoreContent.Of(killed.Folder));

        await (await killed.OpenWriterAsync()).DisposeAsync();

        Assert.Equal(content, StoreContent.Of(killed.Folder));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(killed.Folder, "*", SearchOption.AllDirectories),
            path => path.Contains($"{Path.DirectorySeparatorChar}000002", StringComparison.Ordinal) || path.EndsWith(".tmp", StringComparison.Ordinal));
        await killed.AddAsync(Documents.Series(7));
        Assert.Empty(StoreChecker.Check(killed.Folder, CancellationToken.None));
    }

    [Fact]
    public async Task IndexCommit_NewerThanTheManifests_IsNeverSeenAndGoes()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(5));
        var content = StoreContent.Of(store.Folder);
        string stray;
        using (var reader = store.Open())
        {
            stray = CommitBehindTheManifest(store[reader.Manifest.IndexFolder], reader.Manifest.IndexCommit);
        }

        Assert.Equal(content, StoreContent.Of(store.Folder));
        Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));
        await store.AddAsync(Documents.Series(5));
        Assert.Equal(content, StoreContent.Of(store.Folder));
        await store.AddAsync(Documents.Series(1, from: 5));

        using var after = store.Open();
        Assert.Equal(6, after.Index.Documents);
        Assert.False(File.Exists(store[$"{after.Manifest.IndexFolder}/{stray}"]));
        Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));
    }

    [Fact]
    public async Task Manifest_RenamedButItsCopyNotNamed_IsAStoreLikeAnyOther()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(5));
        var copy = store["manifests/manifest-000001.json"];
        File.Move(copy, copy + ".tmp");
        var content = StoreContent.Of(store.Folder);

        await (await store.OpenWriterAsync()).DisposeAsync();

        Assert.True(File.Exists(copy));
        Assert.False(File.Exists(copy + ".tmp"));
        Assert.Equal(content, StoreContent.Of(store.Folder));
    }

    [Fact]
    public async Task FirstIngest_CutOffBeforeItsRename_IsClearedByTheNext()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(5));
        File.Move(store["manifests/manifest-000001.json"], store["manifests/manifest-000001.json.tmp"]);
        File.Move(store["manifest.json"], store["manifest.json.tmp"]);

        Assert.Throws<AnalyticsException>(store.Open);
        var outcomes = await store.AddAsync(Documents.Series(3));

        Assert.All(outcomes, outcome => Assert.Equal(WriteOutcome.Stored, outcome));
        Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));
    }

    [Theory]
    [InlineData(0, 50)]
    [InlineData(1, 20)]
    [InlineData(2, 130)]
    [InlineData(3, 260)]
    [InlineData(3, 400)]
    public async Task Process_KilledAtAnyMoment_LeavesWholeBatchesOnly(int batches, int milliseconds)
    {
        using var store = new TemporaryStore();
        using (var process = ChildProcess.Start("endless", store.Folder))
        {
            for (var line = ""; line is not null && line != $"{batches}";)
            {
                line = await process.StandardOutput.ReadLineAsync();
            }

            await Task.Delay(milliseconds);
            process.Kill();
            await process.WaitForExitAsync();
        }

        var before = await File.ReadAllTextAsync(store["write.lock.holder"]);
        await store.AddAsync(Documents.Of("CN113138947A", Documents.First));

        Assert.NotEmpty(before);
        Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));
        using var reader = store.Open();
        Assert.True(reader.Generation > batches);
        var expected = Enumerable.Range(0, (int)reader.Generation - 1).SelectMany(Program.Batch)
            .Select(patent => patent.Publication!.ToString()).Append("CN113138947A");
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            StoreContent.Sql(reader, "SELECT publication_number FROM publications ORDER BY publication_number"));
    }

    private static void LeaveStrayFiles(TemporaryStore store)
    {
        string[] strays =
        [
            "lake/publications/000002-000009.parquet", "lake/live/000002-000009.bin", "manifest.json.tmp",
            "manifests/manifest-000002.json.tmp", "fulltext/000002/segments_9", "spill/duckdb_temp_storage-0.tmp",
        ];
        foreach (var stray in strays)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(store[stray])!);
            File.WriteAllText(store[stray], "cut off");
        }
    }

    private static string CommitBehindTheManifest(string folder, string commit)
    {
        var identities = new IdentityIndex([]);
        identities.Batches.Set(1, DateTimeOffset.UnixEpoch, stated: false);
        identities.Take(Documents.Of("CN1234567A", null, "未提交"), new SourceReference("x.csv", 1), 1);
        using var index = new FullTextWriter(folder, commit, [commit]);
        index.Add(identities.Place(), CancellationToken.None);
        index.Prepare(2);
        return index.Commit();
    }
}
