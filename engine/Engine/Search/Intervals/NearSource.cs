using Lucene.Net.Index;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Engine.Queries;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>Two things near each other.</summary>
/// <param name="left">The one.</param>
/// <param name="nearness">How near.</param>
/// <param name="right">The other.</param>
/// <param name="bounds">What must not lie between them; null where only their distance counts.</param>
/// <param name="every">Whether each pair of places is wanted, since it is itself to be near something; else one of each suffices.</param>
/// <param name="limits">How many pairs may be made.</param>
internal sealed class NearSource(
    IIntervalSource left, ProximityOperator nearness, IIntervalSource right, BoundSource? bounds, bool every, SearchLimits limits) : IIntervalSource
{
    private readonly ProximityOperator _nearness = nearness;
    private readonly bool _every = every;
    private readonly SearchLimits _limits = limits;

    public bool IsBroad => left.IsBroad || right.IsBroad;

    public int Shortest => left.Shortest + right.Shortest;

    public ILeafIntervals Open(AtomicReader reader, FixedBitSet candidates)
    {
        var leftFirst = !left.IsBroad || right.IsBroad;
        var first = (leftFirst ? left : right).Open(reader, candidates);
        var second = (leftFirst ? right : left).Open(reader, candidates);
        return new Leaf(leftFirst ? first : second, leftFirst ? second : first, this, bounds?.Open(reader));
    }

    private sealed class Leaf(ILeafIntervals left, ILeafIntervals right, NearSource source, BoundSource.Leaf? bounds) : ILeafIntervals
    {
        // No place has a negative end: what begins at a start sorts behind the start alone.
        private static readonly Comparer<Interval> ByStart = Comparer<Interval>.Create(
            (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));

        private readonly List<Interval> _left = [];
        private readonly List<Interval> _right = [];

        private bool IsCounted => bounds is null;

        public void Find(int document, List<Interval> places)
        {
            _left.Clear();
            _right.Clear();
            left.Find(document, _left);
            right.Find(document, _right);
            bounds?.Read(document);
            Find(_left, _right, places);
            if (source._nearness.Kind != ProximityKind.Ordered)
            {
                Find(_right, _left, places);
            }

            Postings.Order(places);
        }

        /// <summary>Each place of the first with the nearest of the second behind it, or with all that are near: what is farther than one
        /// that is not near is not near either.</summary>
        private void Find(List<Interval> first, List<Interval> second, List<Interval> places)
        {
            foreach (var one in first)
            {
                var at = second.BinarySearch(new Interval(IsCounted ? one.End : one.Start, 0), ByStart);
                at = at < 0 ? ~at : at;
                for (; at < second.Count && AreNear(one, second[at]) && source._limits.TakePlace(places.Count); at++)
                {
                    places.Add(new Interval(one.Start, Math.Max(one.End, second[at].End)));
                    if (!source._every)
                    {
                        break;
                    }
                }
            }
        }

        private bool AreNear(Interval one, Interval next) => IsCounted
            ? next.Start - one.End <= source._nearness.Distance
            : !bounds!.Between(one.End - 1, next.Start);
    }
}
