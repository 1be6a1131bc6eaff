using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>The documents that an odd number of queries finds.</summary>
/// <remarks>As clauses of AND, OR and NOT it would grow exponentially with the number of queries.</remarks>
internal sealed class ParityFilter(IReadOnlyList<LuceneQuery> queries, SearchLimits limits) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var odd = new FixedBitSet(Math.Max(1, context.AtomicReader.MaxDoc));
        foreach (var query in queries)
        {
            limits.Look();
            if (new QueryWrapperFilter(query).GetDocIdSet(context, acceptDocs)?.GetIterator() is { } documents)
            {
                var found = new FixedBitSet(odd.Length);
                found.Or(documents);
                odd.Xor(found);
            }
        }

        return odd;
    }
}
