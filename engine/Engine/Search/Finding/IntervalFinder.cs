using Lucene.Net.Index;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Engine.Search.Intervals;

namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>The documents where a source has a place: the more and the closer its places, the stronger.</summary>
internal sealed class IntervalFinder(IIntervalSource source, SearchLimits limits) : IDocumentFinder
{
    // A place this much longer than the shortest one possible counts half.
    private const float HalfAway = 10;
    private const int MostCounted = 1_000;

    public bool IsParallel => true;

    public void Find(AtomicReader reader, FoundDocuments found)
    {
        if (reader.MaxDoc == 0)
        {
            return;
        }

        var candidates = new FixedBitSet(reader.MaxDoc);
        candidates.Set(0, reader.MaxDoc);
        var leaf = source.Open(reader, candidates);
        var places = new List<Interval>();
        for (var document = candidates.NextSetBit(0); document >= 0; document = Postings.Next(candidates, document))
        {
            limits.Step();
            places.Clear();
            leaf.Find(document, places);
            if (places.Count > 0)
            {
                found.Add(document, places.Take(MostCounted).Sum(Closeness));
            }
        }
    }

    private float Closeness(Interval place) => HalfAway / (HalfAway + Math.Max(0, place.End - place.Start - source.Shortest));
}
