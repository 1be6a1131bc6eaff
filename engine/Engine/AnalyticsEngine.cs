using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Engine.Records;
using ZhuhaiIp.Analytics.Engine.Screening;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Engine.Search.Exports;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine;

/// <summary>The one door to everything that is asked of a store; what it answers does not change while it is open.</summary>
public sealed class AnalyticsEngine : IDisposable
{
    private AnalyticsEngine(PatentStore store) => Store = store;

    /// <summary>The generation that is open.</summary>
    public PatentStore Store { get; }

    /// <summary>Opens the latest generation of the store in <paramref name="folder"/>.</summary>
    /// <exception cref="AnalyticsException">There is no store there, or it cannot be opened; the message says why.</exception>
    public static AnalyticsEngine Open(string folder) => new(PatentStore.Open(folder));

    /// <summary>Finds records.</summary>
    /// <exception cref="AnalyticsException">The query cannot be read, or an option is out of its range.</exception>
    public SearchResult Search(SearchRequest request) => new RecordSearcher(Store).Search(request);

    /// <summary>Finds records and makes a table of all of them; limit, offset and facets of the request do not matter.</summary>
    /// <exception cref="AnalyticsException">The query cannot be read, or an option is out of its range.</exception>
    public ExportTable Export(SearchRequest request, ExportOptions options) => new SearchExporter(Store).Export(request, options);

    /// <summary>Says how a query was read, and how many records each part of it finds by itself.</summary>
    /// <exception cref="AnalyticsException">The query cannot be read.</exception>
    public QueryExplanation Explain(SearchRequest request) => new QueryExplainer(Store, request).Explain();

    /// <summary>Everything the store knows of the application or publication with this number; null where it has none.</summary>
    /// <param name="number">The number, however written.</param>
    /// <param name="asOf">The day whose legal status is meant; null for the store's own.</param>
    /// <param name="known">The day whose knowledge of events is meant; null for the store's own.</param>
    /// <exception cref="AnalyticsException">The text is no number.</exception>
    public RecordDetails? Show(string number, DateOnly? asOf = null, DateOnly? known = null) =>
        new RecordLookup(Store).Find(number, asOf, known);

    /// <summary>Works a navigation study out.</summary>
    /// <exception cref="AnalyticsException">The study asks for what the store does not have.</exception>
    public NavigationResult Navigate(NavigationStudy study) => new Navigator(Store).Navigate(study);

    /// <summary>The clues to abnormal filings among the store's applications.</summary>
    /// <param name="since">Only clues whose last filing is not before this day; null for all.</param>
    /// <param name="applicant">Only clues that concern applicants with this in their name; null for all.</param>
    /// <exception cref="AnalyticsException">No applicant has this in its name.</exception>
    public MonitorResult Monitor(DateOnly? since, string? applicant)
    {
        var reader = new FilingReader(Store);
        return FilingMonitor.Run(reader.Read(), new MonitorOptions
        {
            Since = since,
            Applicants = applicant is null ? null : reader.Entities(applicant),
        });
    }

    /// <summary>Lets go of the generation.</summary>
    public void Dispose() => Store.Dispose();
}
