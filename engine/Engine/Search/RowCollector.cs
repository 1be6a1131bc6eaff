using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Gathers the live documents that match: their rows, their places in the index, and the best of them.</summary>
internal sealed class RowCollector(RecordSet live, int documents, SortOrder sort, int best) : ICollector
{
    private readonly PriorityQueue<RankedRow, RankedRow> _best = new(RankedRow.WorstFirst);
    private Scorer? _scorer;
    private NumericDocValues? _rows;
    private NumericDocValues? _days;
    private int _base;

    /// <summary>The rows that match.</summary>
    internal RecordSet Rows { get; } = new(live.Capacity);

    /// <summary>Their documents, by place in the index.</summary>
    internal FixedBitSet Documents { get; } = new(Math.Max(1, documents));

    /// <summary>How many rows match.</summary>
    internal int Count { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>The best rows, best first.</summary>
    internal List<RankedRow> Ranked()
    {
        var ranked = _best.UnorderedItems.Select(item => item.Element).ToList();
        ranked.Sort((a, b) => RankedRow.WorstFirst.Compare(b, a));
        return ranked;
    }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _base = context.DocBase;
        _rows = context.AtomicReader.GetNumericDocValues(FullTextFields.Row);
        _days = sort switch
        {
            SortOrder.FilingDate => context.AtomicReader.GetNumericDocValues(FullTextFields.FilingDate),
            SortOrder.PublicationDate => context.AtomicReader.GetNumericDocValues(FullTextFields.PublicationDate),
            _ => null,
        };
    }

    public void Collect(int doc)
    {
        var row = (int)_rows!.Get(doc);
        if (!live.Contains(row))
        {
            return;
        }

        Rows.Add(row);
        Count++;
        if (documents > 0)
        {
            Documents.Set(_base + doc);
        }

        if (best > 0)
        {
            Rank(new RankedRow(row, _base + doc, Key(doc)));
        }
    }

    // A float would take two days next to each other for one.
    private double Key(int doc) => _days?.Get(doc) ?? (double)_scorer!.GetScore();

    private void Rank(RankedRow candidate)
    {
        if (_best.Count < best)
        {
            _best.Enqueue(candidate, candidate);
        }
        else if (RankedRow.WorstFirst.Compare(candidate, _best.Peek()) > 0)
        {
            _best.EnqueueDequeue(candidate, candidate);
        }
    }
}
