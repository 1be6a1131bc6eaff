using Lucene.Net.Index;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Engine.Queries;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>Two things near each other.</summary>
/// <param name="left">The one.</param>
/// <param name="nearness">How near.</param>
/// <param name="right">The other.</param>
/// <param name="bounds">What must not lie between them; null where only their distance counts.</param>
internal sealed class NearSource(IIntervalSource left, ProximityOperator nearness, IIntervalSource right, BoundSource? bounds) : IIntervalSource
{
    public bool IsBroad => left.IsBroad || right.IsBroad;

    public ILeafIntervals Open(AtomicReader reader, FixedBitSet candidates)
    {
        var leftFirst = !left.IsBroad || right.IsBroad;
        var first = (leftFirst ? left : right).Open(reader, candidates);
        var second = (leftFirst ? right : left).Open(reader, candidates);
        return new Leaf(leftFirst ? first : second, nearness, leftFirst ? second : first, bounds?.Open(reader));
    }

    private sealed class Leaf(ILeafIntervals left, ProximityOperator nearness, ILeafIntervals right, BoundSource.Leaf? bounds) : ILeafIntervals
    {
        private readonly List<Interval> _left = [];
        private readonly List<Interval> _right = [];

        public void Find(int document, List<Interval> places)
        {
            _left.Clear();
            _right.Clear();
            left.Find(document, _left);
            right.Find(document, _right);
            bounds?.Read(document);
            foreach (var one in _left)
            {
                foreach (var other in _right)
                {
                    if (AreNear(one, other))
                    {
                        places.Add(new Interval(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End)));
                    }
                }
            }
        }

        private bool AreNear(Interval one, Interval other) => nearness.Kind switch
        {
            ProximityKind.Ordered => Follows(one, other),
            ProximityKind.Unordered => Follows(one, other) || Follows(other, one),
            _ => one.Start <= other.Start ? Together(one, other) : Together(other, one),
        };

        private bool Follows(Interval first, Interval second) =>
            second.Start >= first.End && second.Start - first.End <= nearness.Distance;

        private bool Together(Interval first, Interval second) => !bounds!.Between(first.End - 1, second.Start);
    }
}
