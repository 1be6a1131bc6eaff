using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Runs a query of the index until it is done or its time is over.</summary>
/// <remarks>What the collector got by then meets the query: no part of it is worked out by halves.</remarks>
internal static class LimitedSearch
{
    internal static void Run(IndexSearcher searcher, LuceneQuery query, ICollector collector, SearchLimits limits)
    {
        try
        {
            limits.Look();
            searcher.Search(query, new LimitedCollector(collector, limits));
        }
        catch (TimeoutException)
        {
            limits.RunOut();
        }
    }

    private sealed class LimitedCollector(ICollector inner, SearchLimits limits) : ICollector
    {
        public bool AcceptsDocsOutOfOrder => inner.AcceptsDocsOutOfOrder;

        public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

        public void SetNextReader(AtomicReaderContext context)
        {
            limits.Look();
            inner.SetNextReader(context);
        }

        public void Collect(int doc)
        {
            limits.Step();
            inner.Collect(doc);
        }
    }
}
