using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Gathers the live documents that match: their rows, their places in the index, and the best of them by score.</summary>
internal sealed class RowCollector(RecordSet live, int documents, int best) : ICollector
{
    private readonly BestRows _best = new(best);
    private Scorer? _scorer;
    private NumericDocValues? _rows;
    private int _base;

    /// <summary>The rows that match.</summary>
    internal RecordSet Rows { get; } = new(live.Capacity);

    /// <summary>Their documents, by place in the index.</summary>
    internal FixedBitSet Documents { get; } = new(Math.Max(1, documents));

    /// <summary>How many rows match.</summary>
    internal int Count { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>The best rows, best first.</summary>
    internal List<RankedRow> Ranked() => _best.Ranked();

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _base = context.DocBase;
        _rows = context.AtomicReader.GetNumericDocValues(FullTextFields.Row);
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

        if (_best.KeepsAny)
        {
            _best.Add(new RankedRow(row, _base + doc, _scorer!.GetScore()));
        }
    }
}
