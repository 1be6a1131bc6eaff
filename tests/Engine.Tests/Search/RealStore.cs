using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>The 99,915 real records of cn-2017 in a store, beside the rows of their files; nothing where they are not there.</summary>
public sealed class RealStore : IAsyncLifetime
{
    private const string Columns = """
        {"header": false, "delimiter": ",", "encoding": "utf-8", "columns": ["application_number", "filing_date",
        "publication_number", "publication_date", "ipc", "applicants", "inventors", "title", "address", "postcode"]}
        """;

    private string? _folder;

    /// <summary>Null where the real data are not beside the checkout.</summary>
    internal AnalyticsEngine? Engine { get; private set; }

    internal IReadOnlyList<RealRecord> Records { get; private set; } = [];

    internal IngestCounts? Counts { get; private set; }

    public async Task InitializeAsync()
    {
        if (SharedData.PathOf("data/cn-2017") is not { } source)
        {
            return;
        }

        _folder = Directory.CreateTempSubdirectory("engine-real-").FullName;
        await using (var writer = await StoreWriter.OpenAsync(_folder, CancellationToken.None))
        {
            var options = new IngestOptions { Paths = [source], Columns = ColumnLayout.Parse(Columns) };
            Counts = (await IngestPipeline.RunAsync(options, writer, null, CancellationToken.None)).Counts;
        }

        Records = RealRecord.Read(source);
        Engine = AnalyticsEngine.Open(_folder);
    }

    public Task DisposeAsync()
    {
        Engine?.Dispose();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }

        return Task.CompletedTask;
    }
}
