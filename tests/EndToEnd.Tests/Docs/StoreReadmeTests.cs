using ZhuhaiIp.Analytics.EndToEnd.Tests.Architecture;
using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.SideTables;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Docs;

/// <summary>The schema that other tools read the lake by is the one that the program writes.</summary>
public sealed class StoreReadmeTests : IAsyncLifetime, IDisposable
{
    private static readonly Document Readme = Document.Open("engine/README.md");

    private readonly TemporaryFolder _temporary = new();

    private string Store => _temporary["store"];

    public async Task InitializeAsync()
    {
        await using var writer = await StoreWriter.OpenAsync(Store, CancellationToken.None);
        await IngestPipeline.RunAsync(
            new IngestOptions
            {
                Paths = [Path.Combine(Repository.Root, "data-samples/records/synthetic-edge-cases.csv")],
                RejectsFolder = Path.Combine(Store, "rejects"),
            },
            writer,
            null,
            CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Tables_AreDescribedColumnByColumnAsTheyAreWritten()
    {
        using var store = PatentStore.Open(Store);
        using var lake = store.OpenLake();
        var tables = store.Manifest.Files.Where(file => file.Path.EndsWith(".parquet", StringComparison.Ordinal))
            .Select(file => file.Table).Distinct().ToList();

        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.Equal(
            lake.Query($"SELECT column_name, column_type FROM (DESCRIBE {table})", row => row.GetString(0)),
            Readme.Section($"表 `{table}`").Explained));
    }

    [Fact]
    public void Folder_IsDescribedAsItIsLaidOut()
    {
        using var store = PatentStore.Open(Store);

        Readme.Section("库的文件夹").Names(
        [
            .. Directory.EnumerateFileSystemEntries(Store).Select(path => Path.GetFileName(path)),
            .. store.Manifest.Files.Select(file => file.Table).Distinct(),
        ]);
    }

    [Fact]
    public void SideTables_AreDescribedColumnByColumn() =>
        Assert.All(SideTableCatalog.All.SelectMany(side => side.Tables), table => Assert.Equal(
            table.Columns.Select(column => column.Field.Name), Readme.Section($"表 `{table.Name}`").Explained));

    [Fact]
    public void Format_IsTheOneDescribed() => Readme.Names([$"`format` 为 {StoreManifest.CurrentFormat}"]);
}
