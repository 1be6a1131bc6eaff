using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Backups;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.SideTables;
using ZhuhaiIp.Analytics.Store.Workbench;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Backups;

public class BackupTests
{
    [Fact]
    public void Backup_RestoredElsewhere_IsTheSameStore() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 12], Gen.Int[0, 2], Gen.Bool).Sample(
            (batches, size, queries, table) => IsIdentityAsync(batches, size, queries, table).GetAwaiter().GetResult(),
            iter: 6, threads: 1);

    [Fact]
    public async Task Backup_WhileAWriterCommits_IsTheGenerationItBeganWith()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(20));
        var content = StoreContent.Of(store.Folder);
        using var copy = new TemporaryStore();
        using (var pinned = PinnedGeneration.Hold(store.Folder))
        {
            await store.AddAsync(Documents.Series(20, from: 20));
            await store.AddAsync(Documents.Series(20, from: 40));
            await store.AddAsync(Documents.Series(20, from: 60));

            Assert.All(pinned!.Manifest.Files, file => Assert.Equal(file.Sha256, DurableFiles.Checksum(store[file.Path])));
        }

        await BackUpAndRestoreAsync(store, copy);
        Assert.NotEqual(content, StoreContent.Of(copy.Folder));
        Assert.Equal(StoreContent.Of(store.Folder), StoreContent.Of(copy.Folder));
    }

    [Fact]
    public async Task Backups_OfAStoreThatIsWrittenTo_AreEachOneWholeGeneration()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(5));
        var writing = Task.Run(async () =>
        {
            for (var batch = 1; batch <= 8; batch++)
            {
                await store.AddAsync(Documents.Series(5, from: 5 * batch));
            }
        });
        var restored = new List<(long Generation, long Publications)>();
        while (!writing.IsCompleted || restored.Count == 0)
        {
            using var copy = new TemporaryStore();
            var generation = await BackUpAndRestoreAsync(store, copy);
            Assert.Empty(StoreChecker.Check(copy.Folder, CancellationToken.None));
            using var reader = copy.Open();
            restored.Add((generation, reader.Publications));
        }

        await writing;
        Assert.All(restored, copy => Assert.Equal(5 * copy.Generation, copy.Publications));
    }

    [Fact]
    public async Task Backup_OfAFileThatExists_NeedsForce()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(2));
        var file = store.Folder + ".zip";
        await File.WriteAllTextAsync(file, "mine");

        var refused = await Assert.ThrowsAsync<AnalyticsException>(() => BackUpAsync(store, file));
        Assert.Contains("--force", refused.Wording.Chinese, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
        await StoreBackup.WriteAsync(store.Folder, file, true, TemporaryStore.Clock, CancellationToken.None);
        Assert.True(new FileInfo(file).Length > 1000);
    }

    [Fact]
    public async Task Backup_IntoTheStoreItself_IsRefused()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(2));

        await Assert.ThrowsAsync<AnalyticsException>(() => BackUpAsync(store, store["backup.zip"]));

        Assert.False(File.Exists(store["backup.zip"]));
    }

    [Fact]
    public async Task Backup_OfADamagedLake_NamesTheFileAndLeavesNone()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(2));
        var damaged = Directory.EnumerateFiles(store["lake/publications"]).Single();
        var bytes = await File.ReadAllBytesAsync(damaged);
        bytes[^20] ^= 1;
        await File.WriteAllBytesAsync(damaged, bytes);

        var error = await Assert.ThrowsAsync<DamagedStoreException>(() => BackUpAsync(store, store.Folder + ".zip"));

        Assert.Contains("lake/publications", error.Wording.Chinese, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(store.Folder)!));
    }

    [Fact]
    public async Task Backup_OfTheSameStoreAtTheSameTime_HasTheSameBytes()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(3));

        await BackUpAsync(store, store.Folder + "1.zip");
        await BackUpAsync(store, store.Folder + "2.zip");

        Assert.Equal(await File.ReadAllBytesAsync(store.Folder + "1.zip"), await File.ReadAllBytesAsync(store.Folder + "2.zip"));
    }

    [Fact]
    public async Task Restore_IntoAFolderThatHoldsSomething_IsRefusedAndTouchesNothing()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(2));
        await BackUpAsync(store, store.Folder + ".zip");
        using var other = new TemporaryStore();
        Directory.CreateDirectory(other.Folder);
        await File.WriteAllTextAsync(other["notes.txt"], "mine");

        await Assert.ThrowsAsync<AnalyticsException>(() => RestoreAsync(store.Folder + ".zip", other));
        await Assert.ThrowsAsync<AnalyticsException>(() => RestoreAsync(store.Folder + ".zip", store));

        Assert.Equal("mine", await File.ReadAllTextAsync(other["notes.txt"]));
        Assert.Single(Directory.EnumerateFileSystemEntries(other.Folder));
    }

    [Fact]
    public async Task Restore_OverWhatAKilledOneLeft_IsWhole()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(4));
        await BackUpAsync(store, store.Folder + ".zip");
        using var copy = new TemporaryStore();
        await RestoreAsync(store.Folder + ".zip", copy);
        File.Move(copy["manifest.json"], copy["manifest.json.tmp"]);
        await File.WriteAllTextAsync(Directory.EnumerateFiles(copy["lake/parties"]).Single(), "cut off");

        await RestoreAsync(store.Folder + ".zip", copy);

        Assert.Equal(StoreContent.Of(store.Folder), StoreContent.Of(copy.Folder));
        Assert.Empty(StoreChecker.Check(copy.Folder, CancellationToken.None));
    }

    private static async Task IsIdentityAsync(int batches, int size, int queries, bool table)
    {
        using var store = new TemporaryStore();
        for (var batch = 0; batch <= batches; batch++)
        {
            await store.AddAsync(Documents.Series(size, from: size * batch / 2));
        }

        var workbench = new AnalystWorkbench(store.Folder, TemporaryStore.Clock);
        for (var query = 0; query < queries; query++)
        {
            workbench.Queries.Put($"检索 {query}", new SavedQuery("标题:墨盒", "application"));
        }

        if (table)
        {
            await SideTableWriter.ReplaceAsync(store.Folder, SideTableStoreTests.Population(), TemporaryStore.Clock, CancellationToken.None);
        }

        using var copy = new TemporaryStore();
        await BackUpAndRestoreAsync(store, copy);

        Assert.Equal(StoreContent.Of(store.Folder), StoreContent.Of(copy.Folder));
        Assert.Equal(Files(store), Files(copy));
        Assert.Empty(StoreChecker.Check(copy.Folder, CancellationToken.None));
        // And what is written to the one afterwards comes out the same in the other.
        await store.AddAsync(Documents.Series(3, from: 500));
        await copy.AddAsync(Documents.Series(3, from: 500));
        Assert.Equal(StoreContent.Of(store.Folder), StoreContent.Of(copy.Folder));
    }

    // What the current generation and the workbench consist of; older generations, locks and leases are not the store.
    private static List<string> Files(TemporaryStore store)
    {
        using var reader = store.Open();
        return Directory.EnumerateFiles(store.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(store.Folder, path).Replace('\\', '/'))
            .Where(path => path == "manifest.json" || path.StartsWith("workbench/q", StringComparison.Ordinal)
                || reader.Manifest.Files.Any(file => file.Path == path))
            .Order(StringComparer.Ordinal)
            .Select(path => $"{path} {DurableFiles.Checksum(store[path])}").ToList();
    }

    private static async Task<long> BackUpAndRestoreAsync(TemporaryStore store, TemporaryStore copy)
    {
        await BackUpAsync(store, copy.Folder + ".zip");
        return await RestoreAsync(copy.Folder + ".zip", copy);
    }

    private static Task<BackupSummary> BackUpAsync(TemporaryStore store, string file) =>
        StoreBackup.WriteAsync(store.Folder, file, false, TemporaryStore.Clock, CancellationToken.None);

    private static Task<long> RestoreAsync(string file, TemporaryStore to) =>
        StoreRestore.ReadAsync(file, to.Folder, false, TemporaryStore.Clock, CancellationToken.None);
}
