using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Testing;
using ZhuhaiIp.Analytics.Testing.Generation;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>What an opened store keeps in memory changes no answer: the same as the index says, and as a plain scan of the lake.</summary>
public sealed class OpenStoreTests : IAsyncLifetime, IDisposable
{
    private const int Records = 3_000;
    private const int Batches = 3;

    private static readonly FacetKind[] Facets =
        [FacetKind.Year, FacetKind.Kind, FacetKind.Region, FacetKind.Applicant, FacetKind.Ipc4, FacetKind.Status];

    private readonly TemporaryStore _store = new();

    public async Task InitializeAsync()
    {
        var patents = SyntheticPatents.Generate(new GenerationOptions { Count = Records }).Select(record => record.ToPatent()).ToList();
        // Names above U+FFFF and below it: the index has them in the order of code points, strings in another.
        patents[0] = patents[0] with { Parties = [new Party(PartyRole.Applicant, 1, "𠮷公司")] };
        patents[1] = patents[1] with { Parties = [new Party(PartyRole.Applicant, 1, "豈公司")] };
        foreach (var batch in patents.Chunk(Records / Batches + 1))
        {
            await _store.AddAsync(batch);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("*:*", CountUnit.Publication)]
    [InlineData("*:*", CountUnit.Application)]
    [InlineData("*:*", CountUnit.Family)]
    [InlineData("标题:装置", CountUnit.Application)]
    [InlineData("摘要:连接 AND 公开日:[2015 TO *]", CountUnit.Publication)]
    [InlineData("\"所述\"", CountUnit.Family)]
    public void Facets_ByColumnsInMemory_AreThoseOfTheIndex(string query, CountUnit unit)
    {
        using var engine = AnalyticsEngine.Open(_store.Folder);
        foreach (var values in new[] { 3, 20, 1000 })
        {
            var request = new SearchRequest(query) { Unit = unit, Limit = 0, Facets = Facets, FacetValues = values };
            using var fresh = AnalyticsEngine.Open(_store.Folder);

            var first = Lines(fresh.Search(request));
            engine.Search(request);
            var again = Lines(engine.Search(request));

            Assert.Equal(first, again);
        }
    }

    [Theory]
    [InlineData("标题:\"装置\"", "p.title LIKE '%装置%'")]
    [InlineData("公开日:[2016 TO *]", "p.publication_date >= DATE '2016-01-01'")]
    [InlineData("公开日:[* TO 2017]", "p.publication_date < DATE '2018-01-01'")]
    [InlineData("*:*", "true")]
    public void Hits_OfApplications_AreTheLatestDocumentsThatMatch(string query, string where)
    {
        using var engine = AnalyticsEngine.Open(_store.Folder);
        using var lake = engine.Store.OpenLake();
        var scanned = lake.Query(
            $"""
            SELECT coalesce(first(p.publication_number ORDER BY p.publication_date DESC NULLS LAST, p.publication_number DESC NULLS LAST), '')
            FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id WHERE {where} GROUP BY i.application_id
            """,
            reader => reader.GetString(0)).Order(StringComparer.Ordinal).ToList();

        foreach (var sort in Enum.GetValues<SortOrder>())
        {
            var result = engine.Search(new SearchRequest(query) { Limit = 10_000, Sort = sort });

            Assert.Equal(scanned.Count, result.Total);
            Assert.Equal(scanned, result.Hits.Select(hit => hit.Publication ?? "").Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<string> Lines(SearchResult result) =>
        result.Facets.SelectMany(facet => facet.Values.Select(value => $"{facet.Kind} {value.Value} {value.Label} {value.Count}"));
}
