using System.IO.Compression;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Commits;

/// <summary>A store that the program wrote when its format was 1: three batches of synthetic records.</summary>
public sealed class FormatUpgradeTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public FormatUpgradeTests() =>
        ZipFile.ExtractToDirectory(Path.Combine(AppContext.BaseDirectory, "Fixtures", "format-1.zip"), _store.Folder);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task OldStore_OpenedForReading_ReadsAsItIs()
    {
        await MakeReadableAsync();

        using var store = _store.Open();

        Assert.Equal((1, 14L, 17L), (store.Manifest.Format, store.Publications, store.Applications));
        Assert.Equal(17, StoreContent.Rows(store).Count);
        Assert.Equal(32, LakeReader.ReadAll(_store.Folder, store.Manifest.Files).Count());
        Assert.Empty(StoreChecker.Check(_store.Folder, CancellationToken.None));
    }

    [Fact]
    public async Task OldStore_OpenedForWriting_IsUpgradedAndKeepsItsIdsAndNumbers()
    {
        await MakeReadableAsync();
        var before = Shown("p.publication_number, p.application_number, i.publication_id, i.application_id");

        await (await _store.OpenWriterAsync()).DisposeAsync();

        Assert.Equal(before, Shown("p.publication_number, p.application_number, i.publication_id, i.application_id"));
        using var store = _store.Open();
        Assert.Equal((2, 14L, 17L), (store.Manifest.Format, store.Publications, store.Applications));
        Assert.Equal(3, store.Manifest.Batches.Count);
        Assert.Empty(StoreChecker.Check(_store.Folder, CancellationToken.None));
    }

    [Fact]
    public async Task OldStore_Upgraded_KnowsAllItsVersionsAgain()
    {
        await MakeReadableAsync();
        List<Domain.Patent> versions;
        using (var old = _store.Open())
        {
            versions = [.. LakeReader.ReadAll(_store.Folder, old.Manifest.Files).Select(row => row.Patent)];
        }

        var outcomes = await _store.AddAsync(versions);

        Assert.All(outcomes, outcome => Assert.Equal(WriteOutcome.Duplicate, outcome));
        Assert.Empty(StoreChecker.Check(_store.Folder, CancellationToken.None));
    }

    [Fact]
    public async Task OldStore_Upgraded_FillsWhatTheLastVersionLackedFromTheOneBefore()
    {
        await MakeReadableAsync();
        var lacking = Shown("p.publication_number, p.title").Count > 0
            ? Single("SELECT count(*) FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id WHERE p.abstract IS NULL")
            : "";

        await (await _store.OpenWriterAsync()).DisposeAsync();

        Assert.NotEqual("0", lacking);
        Assert.Equal("0", Single("SELECT count(*) FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id WHERE p.abstract IS NULL"));
        Assert.Equal(
            [.. Lines("SELECT DISTINCT row_id FROM borrowed_fields ORDER BY row_id")],
            Lines("SELECT row_id FROM publications WHERE row_kind = 2 ORDER BY row_id"));
    }

    /// <summary>The fixture's index is as old as its format: with a newer analyzer it is rebuilt first.</summary>
    private async Task MakeReadableAsync()
    {
        if (CommitPoint.ReadManifest(_store.Folder)!.Analyzer != Text.Analysis.AnalyzerIdentity.Current)
        {
            await StoreRepairer.RepairAsync(_store.Folder, TemporaryStore.Clock, CancellationToken.None);
        }
    }

    private IReadOnlyList<string> Shown(string columns) => Lines(
        $"SELECT {columns} FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id ORDER BY ALL");

    private string Single(string sql) => Assert.Single(Lines(sql));

    private IReadOnlyList<string> Lines(string sql)
    {
        using var store = _store.Open();
        return StoreContent.Sql(store, sql);
    }
}
