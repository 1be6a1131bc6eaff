using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Commits;

public sealed class RefusedStoresTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Writer_WhileAnotherHasTheStore_IsRefusedWithItsNameAndReadersWork()
    {
        await _store.AddAsync(Documents.Series(2));
        await using var writer = await _store.OpenWriterAsync();

        var refusal = await Assert.ThrowsAsync<AnalyticsException>(_store.OpenWriterAsync);
        var repair = await Assert.ThrowsAsync<AnalyticsException>(RepairAsync);

        Assert.Contains($"pid {Environment.ProcessId}", refusal.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains("2024-03-01 08:30:00Z", refusal.Wording.English, StringComparison.Ordinal);
        Assert.Contains("另一个进程正在写入此库", repair.Wording.Chinese, StringComparison.Ordinal);
        using var reader = _store.Open();
        Assert.Equal(2, reader.Live.Count);
    }

    [Fact]
    public async Task Store_OfANewerFormat_IsRefusedWhateverElseItSays()
    {
        await _store.AddAsync(Documents.Series(2));
        await ChangeManifestAsync("\"format\": 2", "\"format\": 3");
        await RefusedByAllAsync("此库的格式为 3");

        await File.WriteAllTextAsync(_store["manifest.json"], """{"format": 4, "files": {"new": "shape"}}""");
        await RefusedByAllAsync("此库的格式为 4");
    }

    [Fact]
    public async Task Store_OfAnotherAnalyzer_IsRefusedUntilItsIndexIsRebuilt()
    {
        await _store.AddAsync(Documents.Series(2));
        var content = StoreContent.Of(_store.Folder);
        await ChangeManifestAsync("\"analyzer\": \"", "\"analyzer\": \"another-analyzer-than-");

        var reading = Assert.Throws<AnalyticsException>(_store.Open);
        var writing = await Assert.ThrowsAsync<AnalyticsException>(_store.OpenWriterAsync);
        await RepairAsync();

        Assert.Contains("another-analyzer", reading.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains("zhip store repair", writing.Wording.English, StringComparison.Ordinal);
        Assert.Equal(content, StoreContent.Of(_store.Folder));
    }

    [Theory]
    [InlineData("holiday.jpg")]
    [InlineData("lake/holiday.jpg")]
    [InlineData("manifest.json.bak")]
    public async Task Folder_OfSomethingElse_IsRefusedAndUntouched(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_store[file])!);
        await File.WriteAllTextAsync(_store[file], "mine");

        var writing = await Assert.ThrowsAsync<AnalyticsException>(_store.OpenWriterAsync);
        await Assert.ThrowsAsync<AnalyticsException>(RepairAsync);
        Assert.Throws<AnalyticsException>(_store.Open);
        Assert.Throws<AnalyticsException>(() => StoreChecker.Check(_store.Folder, CancellationToken.None));

        Assert.Contains("不是专利库", writing.Wording.Chinese, StringComparison.Ordinal);
        Assert.Equal([_store[file]], Directory.EnumerateFiles(_store.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task File_InTheStoresPlace_IsRefused()
    {
        await File.WriteAllTextAsync(_store.Folder, "mine");

        var writing = await Assert.ThrowsAsync<AnalyticsException>(_store.OpenWriterAsync);

        Assert.Contains("是文件", writing.Wording.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_ThatIsMissing_IsRefusedByReadersAndNotMade()
    {
        Assert.Throws<AnalyticsException>(_store.Open);
        await Assert.ThrowsAsync<AnalyticsException>(RepairAsync);

        Assert.False(Directory.Exists(_store.Folder));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\0\0\0\0")]
    [InlineData("""{"generation": 1, "files": null}""")]
    public async Task Manifest_MissingOrGarbage_IsDamageAndItsCopyMendsIt(string? text)
    {
        await _store.AddAsync(Documents.Series(3));
        await _store.AddAsync(Documents.Series(1, from: 3));
        var content = StoreContent.Of(_store.Folder);
        File.Delete(_store["manifest.json"]);
        if (text is not null)
        {
            await File.WriteAllTextAsync(_store["manifest.json"], text);
        }

        var reading = Assert.Throws<DamagedStoreException>(_store.Open);
        await Assert.ThrowsAsync<DamagedStoreException>(_store.OpenWriterAsync);
        Assert.Throws<DamagedStoreException>(() => StoreChecker.Check(_store.Folder, CancellationToken.None));
        Assert.Contains("manifest.json", reading.Wording.Chinese, StringComparison.Ordinal);

        Assert.Equal(3, await RepairAsync());
        Assert.Equal(content, StoreContent.Of(_store.Folder));
        Assert.Empty(StoreChecker.Check(_store.Folder, CancellationToken.None));
    }

    [Fact]
    public async Task Manifest_AndItsLastCopyGarbage_IsMendedFromTheOneBefore()
    {
        await _store.AddAsync(Documents.Series(3));
        var content = StoreContent.Of(_store.Folder);
        await _store.AddAsync(Documents.Series(1, from: 3));
        await File.WriteAllTextAsync(_store["manifest.json"], "{");
        await File.WriteAllTextAsync(_store["manifests/manifest-000002.json"], "{");

        await RepairAsync();

        Assert.Equal(content, StoreContent.Of(_store.Folder));
    }

    [Fact]
    public async Task OldCopy_Garbage_StopsNobody()
    {
        await _store.AddAsync(Documents.Series(3));
        await _store.AddAsync(Documents.Series(1, from: 3));
        await File.WriteAllTextAsync(_store["manifests/manifest-000001.json"], "{");

        await _store.AddAsync(Documents.Series(1, from: 4));

        using var reader = _store.Open();
        Assert.Equal(5, reader.Live.Count);
    }

    private async Task RefusedByAllAsync(string line)
    {
        var before = await File.ReadAllBytesAsync(_store["manifest.json"]);
        AnalyticsException[] refusals =
        [
            Assert.Throws<AnalyticsException>(_store.Open),
            await Assert.ThrowsAsync<AnalyticsException>(_store.OpenWriterAsync),
            await Assert.ThrowsAsync<AnalyticsException>(RepairAsync),
            Assert.Throws<AnalyticsException>(() => StoreChecker.Check(_store.Folder, CancellationToken.None)),
        ];

        Assert.All(refusals, refusal => Assert.Contains(line, refusal.Wording.Chinese, StringComparison.Ordinal));
        Assert.Equal(before, await File.ReadAllBytesAsync(_store["manifest.json"]));
    }

    private Task<long> RepairAsync() => StoreRepairer.RepairAsync(_store.Folder, TemporaryStore.Clock, CancellationToken.None);

    private async Task ChangeManifestAsync(string from, string to)
    {
        var text = await File.ReadAllTextAsync(_store["manifest.json"]);
        Assert.Contains(from, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_store["manifest.json"], text.Replace(from, to, StringComparison.Ordinal));
    }
}
