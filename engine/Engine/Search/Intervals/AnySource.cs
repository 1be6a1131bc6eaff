using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>Any of several.</summary>
internal sealed class AnySource(IReadOnlyList<IIntervalSource> sources) : IIntervalSource
{
    public bool IsBroad => sources.Any(source => source.IsBroad);

    public int Shortest => sources.Min(source => source.Shortest);

    public ILeafIntervals Open(AtomicReader reader, FixedBitSet candidates)
    {
        var any = new FixedBitSet(candidates.Length);
        var leaves = new List<(ILeafIntervals Leaf, FixedBitSet Documents)>();
        foreach (var source in sources)
        {
            var own = candidates.Clone();
            leaves.Add((source.Open(reader, own), own));
            any.Or(own);
        }

        candidates.And(any);
        return new Leaf(leaves);
    }

    private sealed class Leaf(List<(ILeafIntervals Leaf, FixedBitSet Documents)> leaves) : ILeafIntervals
    {
        public void Find(int document, List<Interval> places)
        {
            foreach (var (leaf, documents) in leaves)
            {
                if (documents.Get(document))
                {
                    leaf.Find(document, places);
                }
            }

            Postings.Order(places);
        }
    }
}
