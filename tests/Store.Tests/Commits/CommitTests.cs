using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Commits;

public sealed class CommitTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Records_BeforeTheirCommit_AreNotVisible()
    {
        await using var writer = await _store.OpenWriterAsync();
        await TemporaryStore.FillAsync(writer, "a.csv", Documents.Series(3));

        Assert.Throws<AnalyticsException>(_store.Open);
        await writer.CommitAsync(_store.Summary(), CancellationToken.None);
        await TemporaryStore.FillAsync(writer, "b.csv", Documents.Series(2, from: 3));

        using (var first = _store.Open())
        {
            Assert.Equal((1, 3), (first.Generation, first.Live.Count));
        }

        Assert.Equal(2, await writer.CommitAsync(_store.Summary(), CancellationToken.None));
        using var second = _store.Open();
        Assert.Equal((2, 5), (second.Generation, second.Live.Count));
    }

    [Fact]
    public async Task Writer_LetGoWithoutACommit_LeavesTheStoreAsItWas()
    {
        await _store.AddAsync(Documents.Series(3));
        var (content, files) = (StoreContent.Of(_store.Folder), Files());

        await using (var writer = await _store.OpenWriterAsync())
        {
            await TemporaryStore.FillAsync(writer, "b.csv", Documents.Series(5));
        }

        Assert.Equal(content, StoreContent.Of(_store.Folder));
        Assert.Equal(files, Files());
    }

    [Fact]
    public async Task FirstWriter_LetGoWithoutACommit_LeavesNoStoreAndTheNextMakesOne()
    {
        await using (var writer = await _store.OpenWriterAsync())
        {
            await TemporaryStore.FillAsync(writer, "a.csv", Documents.Series(5));
        }

        Assert.Throws<AnalyticsException>(_store.Open);
        Assert.Equal(["write.lock", "write.lock.holder"], Files().Where(file => !file.StartsWith("leases", StringComparison.Ordinal)));
        await _store.AddAsync(Documents.Series(5));
        Assert.Empty(StoreChecker.Check(_store.Folder, CancellationToken.None));
    }

    [Fact]
    public async Task Commit_Cancelled_LeavesTheStoreAsItWasAndTheNextWriterWorks()
    {
        await _store.AddAsync(Documents.Series(3));
        var (content, files) = (StoreContent.Of(_store.Folder), Files());

        await using (var writer = await _store.OpenWriterAsync())
        {
            await TemporaryStore.FillAsync(writer, "b.csv", Documents.Series(5));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => writer.CommitAsync(_store.Summary(), new CancellationToken(canceled: true)));
            // What is half done is not gone on with.
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => writer.CommitAsync(_store.Summary(), CancellationToken.None));
        }

        Assert.Equal(content, StoreContent.Of(_store.Folder));
        Assert.Equal(files, Files());
        Assert.Equal(2, (await _store.AddAsync(Documents.Series(5))).Count(outcome => outcome == WriteOutcome.Stored));
    }

    [Fact]
    public async Task Reader_OpenDuringTwoCommits_KeepsItsGenerationUntilItCloses()
    {
        await _store.AddAsync(Documents.Series(3));
        var content = StoreContent.Of(_store.Folder);
        string[] firstFiles;
        string firstIndex;
        using (var reader = _store.Open())
        {
            firstFiles = [.. reader.Manifest.Files.Select(file => file.Path).Where(path => path.Contains("/000001-", StringComparison.Ordinal))];
            firstIndex = _store[$"{reader.Manifest.IndexFolder}/{reader.Manifest.IndexCommit}"];
            for (var batch = 1; batch <= 3; batch++)
            {
                await _store.AddAsync(Documents.Series(3).Select(patent => patent with { Title = $"第{batch}版" }));
            }

            Assert.Equal(content, [.. StoreContent.Rows(reader), .. StoreContent.Terms(reader)]);
            Assert.All(firstFiles, file => Assert.True(File.Exists(_store[file])));
            Assert.True(File.Exists(firstIndex));
            Assert.Equal([1, 3, 4], Generations());
        }

        await _store.AddAsync(Documents.Series(1, from: 9));

        Assert.Equal([4, 5], Generations());
        Assert.Contains(firstFiles, file => !File.Exists(_store[file]));
        Assert.False(File.Exists(firstIndex));
    }

    [Fact]
    public async Task Readers_OpeningWhileBatchesAreStored_AlwaysSeeAWholeGeneration()
    {
        await _store.AddAsync(Documents.Series(4));
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            var opened = 0;
            while (!stop.IsCancellationRequested)
            {
                using var reader = _store.Open();
                Assert.Equal(4 * reader.Generation, reader.Live.Count);
                Assert.Equal(4 * reader.Generation, StoreContent.Rows(reader).Count);
                opened++;
            }

            return opened;
        });

        for (var batch = 1; batch <= 6; batch++)
        {
            await _store.AddAsync(Documents.Series(4, from: 4 * batch));
        }

        await stop.CancelAsync();
        Assert.True(await reading > 0);
    }

    [Fact]
    public async Task Batch_WithoutRecords_MakesAStoreThatOpens()
    {
        await _store.AddAsync();

        using var reader = _store.Open();

        Assert.Equal((0, 0L, 0L), (reader.Live.Count, reader.Publications, reader.Applications));
        Assert.Empty(StoreContent.Rows(reader));
        Assert.Empty(StoreChecker.Check(_store.Folder, CancellationToken.None));
        Assert.Equal("库中没有记录", CoverageText.Of(reader.Coverage).Chinese);
    }

    [Fact]
    public async Task Batch_OfDuplicatesOnly_AddsItsSightingsToTheSameFiles()
    {
        await _store.AddAsync(Documents.Series(3));
        using var first = _store.Open();
        await _store.AddAsync(Documents.Series(3));

        using var second = _store.Open();

        Assert.Equal(2, second.Generation);
        var sightings = Assert.Single(second.Manifest.Files.Except(first.Manifest.Files));
        Assert.Equal(("sightings", 3), (sightings.Table, sightings.Rows));
        Assert.Empty(first.Manifest.Files.Except(second.Manifest.Files));
        Assert.Equal(first.Manifest.IndexCommit, second.Manifest.IndexCommit);
        Assert.Equal((3, 3), (second.Manifest.Batches[1].Summary.Read, second.Manifest.Batches[1].Summary.Duplicates));
    }

    [Fact]
    public async Task SameRecords_StoredTwice_AreTheSameLakeBytes()
    {
        using var other = new TemporaryStore();
        await _store.AddAsync(Documents.Series(50));
        await other.AddAsync(Documents.Series(50));

        using var one = _store.Open();
        using var two = other.Open();

        Assert.Equal(one.Manifest.Files, two.Manifest.Files);
    }

    private List<string> Files() => Directory.EnumerateFiles(_store.Folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(_store.Folder, path))
        .Where(path => !path.StartsWith("leases", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).ToList();

    private List<int> Generations() => Directory.EnumerateFiles(_store["manifests"]).Order(StringComparer.Ordinal)
        .Select(path => int.Parse(Path.GetFileNameWithoutExtension(path)[^6..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
}
