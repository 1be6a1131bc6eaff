using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.SideTables;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests;

public class SideTableStoreTests
{
    [Fact]
    public async Task Table_ReplacedAgainAndAgain_KeepsOneFileAndItsReaders()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(3));
        await ReplaceAsync(store, Population(1));
        using var reader = store.Open();

        for (var residents = 2; residents <= 6; residents++)
        {
            await ReplaceAsync(store, Population(residents));
        }

        Assert.Equal(["1"], StoreContent.Sql(reader, "SELECT residents FROM population"));
        using var latest = store.Open();
        Assert.Equal(["6"], StoreContent.Sql(latest, "SELECT residents FROM population"));
        Assert.Single(latest.Manifest.FilesOf("population"));
        Assert.Equal(7, latest.Generation);
        Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));
    }

    [Theory]
    [InlineData("DELETE", "附表 population")]
    [InlineData("EXTRA", "附表 population")]
    public async Task Check_OfTablesThatTheManifestDoesNotAgreeWith_SaysSo(string change, string words)
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(3));
        await ReplaceAsync(store, Population());
        var manifest = CommitPoint.ReadManifest(store.Folder)!;
        var other = change == "DELETE"
            ? manifest with { Files = [.. manifest.Files.Where(file => file.Table != "population")] }
            : manifest with { SideTables = [] };
        await File.WriteAllBytesAsync(store["manifest.json"], other.ToJson());

        var faults = StoreChecker.Check(store.Folder, CancellationToken.None);

        Assert.Contains(words, Assert.Single(faults).Fact.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfATableWithTwoFiguresForOneYear_SaysSo()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(3));
        await ReplaceAsync(store, Population() with { Rows = [[["440400", 2019, 1L], ["440400", 2019, 2L]]] });

        var fault = Assert.Single(StoreChecker.Check(store.Folder, CancellationToken.None));

        Assert.Contains("同一地区同一年重复", fault.Fact.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_BesideAnotherWriter_IsTurnedAway()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(3));
        await using var writer = await store.OpenWriterAsync();

        var error = await Assert.ThrowsAsync<AnalyticsException>(() => ReplaceAsync(store, Population()));

        Assert.Contains("另一个进程", error.Wording.Chinese, StringComparison.Ordinal);
    }

    /// <summary>One region in one year.</summary>
    internal static SideTableContent Population(long residents = 2_023_700) => new("population", "年鉴", new DateOnly(2019, 12, 31))
    {
        Read = 1,
        Stored = 1,
        Duplicates = 0,
        Rejected = 0,
        Rows = [[["440400", 2019, residents]]],
    };

    private static Task<long> ReplaceAsync(TemporaryStore store, SideTableContent content) =>
        SideTableWriter.ReplaceAsync(store.Folder, content, TemporaryStore.Clock, CancellationToken.None);
}
