using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine;

/// <summary>The one door to everything that is asked of a store; what it answers does not change while it is open.</summary>
public sealed class AnalyticsEngine : IDisposable
{
    private readonly PatentStore _store;

    private AnalyticsEngine(PatentStore store) => _store = store;

    /// <summary>The generation that is open.</summary>
    public PatentStore Store => _store;

    /// <summary>Opens the latest generation of the store in <paramref name="folder"/>.</summary>
    /// <exception cref="AnalyticsException">There is no store there, or it cannot be opened; the message says why.</exception>
    public static AnalyticsEngine Open(string folder) => new(PatentStore.Open(folder));

    /// <summary>Finds records.</summary>
    /// <exception cref="AnalyticsException">The query cannot be read, or an option is out of its range.</exception>
    public SearchResult Search(SearchRequest request) => new RecordSearcher(_store).Search(request);

    /// <summary>Lets go of the generation.</summary>
    public void Dispose() => _store.Dispose();
}
