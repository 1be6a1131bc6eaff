namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Keeps the best of the rows that it is shown: a heap of them for a page, all of them where the page lies deep.</summary>
internal sealed class BestRows(int room)
{
    // Above this a list that is sorted once is smaller and faster than a heap.
    private const int LargestHeap = 20_000;

    private readonly PriorityQueue<RankedRow, RankedRow> _heap = new(RankedRow.WorstFirst);
    private readonly List<RankedRow> _all = [];
    private double _worst = double.NegativeInfinity;

    /// <summary>Whether any row is kept.</summary>
    internal bool KeepsAny => room > 0;

    private bool KeepsAll => room > LargestHeap;

    /// <summary>Whether a row with this key may be among the best: told without making one, since most are not.</summary>
    internal bool MayTake(double key) => key >= _worst;

    internal void Add(RankedRow row)
    {
        if (KeepsAll)
        {
            _all.Add(row);
        }
        else if (_heap.Count < room)
        {
            _heap.Enqueue(row, row);
            _worst = _heap.Count == room ? _heap.Peek().Key : _worst;
        }
        else if (KeepsAny && RankedRow.WorstFirst.Compare(row, _heap.Peek()) > 0)
        {
            _heap.EnqueueDequeue(row, row);
            _worst = _heap.Peek().Key;
        }
    }

    /// <summary>The rows that were kept, best first.</summary>
    internal List<RankedRow> Ranked()
    {
        var ranked = KeepsAll ? _all : [.. _heap.UnorderedItems.Select(item => item.Element)];
        ranked.Sort(RankedRow.BestFirst);
        return ranked;
    }
}
