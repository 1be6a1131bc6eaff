using Lucene.Net.Index;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>The places of something that lie in the stretch of one field.</summary>
internal sealed class StretchSource : IIntervalSource
{
    private readonly IIntervalSource _inner;
    private readonly LiteralScope _scope;

    private StretchSource(IIntervalSource inner, LiteralScope scope) => (_inner, _scope) = (inner, scope);

    public bool IsBroad => _inner.IsBroad;

    public int Shortest => _inner.Shortest;

    /// <summary>What stands in a scope; the thing itself where all its places do.</summary>
    internal static IIntervalSource Of(IIntervalSource inner, LiteralScope scope) => scope.IsWhole ? inner : new StretchSource(inner, scope);

    public void Narrow(AtomicReader reader, FixedBitSet candidates) => _inner.Narrow(reader, candidates);

    public ILeafIntervals Open(AtomicReader reader, FixedBitSet candidates) =>
        new Leaf(_inner.Open(reader, candidates), _scope.Stretches(reader));

    private sealed class Leaf(ILeafIntervals inner, LiteralStretches stretches) : ILeafIntervals
    {
        public void Find(int document, List<Interval> places)
        {
            var before = places.Count;
            inner.Find(document, places);
            var (from, to) = stretches.Of(document);
            var kept = before;
            for (var at = before; at < places.Count; at++)
            {
                if (places[at].Start >= from && places[at].Start < to)
                {
                    places[kept++] = places[at];
                }
            }

            places.RemoveRange(kept, places.Count - kept);
        }
    }
}
