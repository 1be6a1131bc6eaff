using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Commits;

/// <summary>Every file of a store, damaged in every way: found, named, and mended where it can be.</summary>
public sealed class DamageTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Action<string>> Ways = new(StringComparer.Ordinal)
    {
        ["deleted"] = File.Delete,
        ["truncated"] = path =>
        {
            using var file = new FileStream(path, FileMode.Open);
            file.SetLength(file.Length / 2);
        },
        ["flipped"] = path =>
        {
            var bytes = File.ReadAllBytes(path);
            bytes[bytes.Length / 2] ^= 0x10;
            File.WriteAllBytes(path, bytes);
        },
    };

    private readonly TemporaryStore _store = new();

    public static TheoryData<string> WayNames => [.. Ways.Keys];

    public async Task InitializeAsync()
    {
        await _store.AddAsync(Documents.Series(20));
        await _store.AddAsync(Documents.Series(4, from: 18).Append(Documents.Of(null, Documents.First)));
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Check_OfASoundStore_FindsNothing() => Assert.Empty(Check(_store));

    [Theory]
    [MemberData(nameof(WayNames))]
    public async Task Check_OfADamagedLakeFile_NamesItAndRepairRefuses(string way)
    {
        using var reader = _store.Open();
        foreach (var file in reader.Manifest.Files.Where(file => file.Bytes > 0))
        {
            using var damaged = _store.Copy();
            Ways[way](damaged[file.Path]);

            var fault = Check(damaged).First();
            var refusal = await Assert.ThrowsAsync<AnalyticsException>(() => RepairAsync(damaged));

            Assert.Equal((file.Path, false), (fault.File, fault.IndexOnly));
            Assert.Contains(file.Path, refusal.Wording.Chinese, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(WayNames))]
    public async Task Check_OfADamagedIndexFile_SaysSoAndRepairMendsIt(string way)
    {
        var content = StoreContent.Of(_store.Folder);
        foreach (var path in IndexFiles(_store))
        {
            using var damaged = _store.Copy();
            Ways[way](damaged[path]);

            var fault = Assert.Single(Check(damaged));
            Assert.True(fault.IndexOnly, $"{path}: {fault.Fact.English}");
            Assert.Equal("fulltext/000001", fault.File);

            Assert.Equal(3, await RepairAsync(damaged));
            Assert.Empty(Check(damaged));
            Assert.Equal(content, StoreContent.Of(damaged.Folder));
        }
    }

    [Fact]
    public async Task Store_WithoutItsIndex_IsRefusedByNameAndRepaired()
    {
        var content = StoreContent.Of(_store.Folder);
        Directory.Delete(_store["fulltext"], recursive: true);

        var reading = Assert.Throws<DamagedStoreException>(_store.Open);
        await Assert.ThrowsAsync<DamagedStoreException>(_store.OpenWriterAsync);
        Assert.Contains("索引", reading.Wording.Chinese, StringComparison.Ordinal);

        Directory.Delete(_store["fulltext"], recursive: true);
        Assert.True(Assert.Single(Check(_store)).IndexOnly);
        await RepairAsync(_store);
        Assert.Equal(content, StoreContent.Of(_store.Folder));
    }

    [Fact]
    public async Task Store_WithAMissingTable_IsRefusedByNameWhereTheTableIsRead()
    {
        string file;
        using (var reader = _store.Open())
        {
            file = reader.Manifest.FilesOf("publications").First().Path;
        }

        File.Delete(_store[file]);
        using var open = _store.Open();

        var writing = await Assert.ThrowsAsync<DamagedStoreException>(_store.OpenWriterAsync);
        var reading = Assert.Throws<DamagedStoreException>(() => open.OpenLake());
        Assert.Contains(file, writing.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains(file, reading.Wording.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repair_OfASoundStore_IsAnotherIndexOfTheSameTermsThatWritersExtend()
    {
        var content = StoreContent.Of(_store.Folder);

        Assert.Equal(3, await RepairAsync(_store));
        Assert.Equal(content, StoreContent.Of(_store.Folder));
        await _store.AddAsync(Documents.Series(3, from: 50));
        await _store.AddAsync(Documents.Series(3, from: 60));

        Assert.Empty(Check(_store));
        using var reader = _store.Open();
        Assert.Equal((5, 29), (reader.Generation, reader.Live.Count));
        Assert.Equal([_store["fulltext/000003"]], Directory.EnumerateDirectories(_store["fulltext"]));
    }

    [Fact]
    public async Task Repair_Cancelled_LeavesTheStoreAsItWas()
    {
        var content = StoreContent.Of(_store.Folder);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreRepairer.RepairAsync(
            _store.Folder, TemporaryStore.Clock, new CancellationToken(canceled: true)));

        Assert.Equal(content, StoreContent.Of(_store.Folder));
    }

    private static IEnumerable<string> IndexFiles(TemporaryStore store)
    {
        using var reader = store.Open();
        var named = Lucene.Net.Index.DirectoryReader.ListCommits(new Lucene.Net.Store.MMapDirectory(store[reader.Manifest.IndexFolder]))
            .Single(commit => commit.SegmentsFileName == reader.Manifest.IndexCommit);
        return named.FileNames.Select(name => $"{reader.Manifest.IndexFolder}/{name}").ToList();
    }

    private static IReadOnlyList<StoreFault> Check(TemporaryStore store) => StoreChecker.Check(store.Folder, CancellationToken.None);

    private static Task<long> RepairAsync(TemporaryStore store) =>
        StoreRepairer.RepairAsync(store.Folder, TemporaryStore.Clock, CancellationToken.None);
}
