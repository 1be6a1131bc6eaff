using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>The documents where a source has a place.</summary>
internal sealed class IntervalFilter(IIntervalSource source) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var found = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        found.Set(0, reader.MaxDoc);
        var leaf = source.Open(reader, found);
        var places = new List<Interval>();
        for (var document = found.NextSetBit(0); document >= 0; document = Postings.Next(found, document))
        {
            places.Clear();
            leaf.Find(document, places);
            if (places.Count == 0 || acceptDocs?.Get(document) == false)
            {
                found.Clear(document);
            }
        }

        return found;
    }
}
