using Lucene.Net.Index;
using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Store.FullText;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Runs a query of the index until it is done or its time is over.</summary>
/// <remarks>What the collectors got by then meets the query: no part of it is worked out by halves.</remarks>
internal static class LimitedSearch
{
    /// <summary>What the query finds.</summary>
    /// <param name="index">The index.</param>
    /// <param name="query">The query.</param>
    /// <param name="make">Makes a collector for each thread that takes part.</param>
    /// <param name="limits">What the search may spend.</param>
    internal static RowCollector Run(FullTextIndex index, LuceneQuery query, Func<RowCollector> make, SearchLimits limits)
    {
        var collectors = new List<RowCollector> { make() };
        var isFirstTaken = false;
        try
        {
            limits.Look();
            var weight = index.Searcher.CreateNormalizedWeight(query);
            SegmentWork.Run(index.Leaves, () =>
            {
                var limited = new LimitedCollector(Own(), limits);
                return segment =>
                {
                    limited.SetNextReader(segment);
                    weight.GetBulkScorer(segment, !limited.AcceptsDocsOutOfOrder, segment.AtomicReader.LiveDocs)?.Score(limited);
                };
            });
        }
        catch (TimeoutException)
        {
            limits.RunOut();
        }

        collectors.Skip(1).ToList().ForEach(collectors[0].Take);
        return collectors[0];

        RowCollector Own()
        {
            lock (collectors)
            {
                if (isFirstTaken)
                {
                    collectors.Add(make());
                }

                isFirstTaken = true;
                return collectors[^1];
            }
        }
    }

    private sealed class LimitedCollector(RowCollector inner, SearchLimits limits) : ICollector
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
