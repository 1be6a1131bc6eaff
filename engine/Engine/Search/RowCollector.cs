using Lucene.Net.Index;
using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Gathers the documents that match, and the best of them by score.</summary>
/// <param name="counted">The documents of the index that count.</param>
/// <param name="rows">The row of each document.</param>
/// <param name="best">How many of the best are kept.</param>
internal sealed class RowCollector(RecordSet counted, int[] rows, int best) : ICollector
{
    private readonly BestRows _best = new(best);
    private Scorer? _scorer;
    private int _base;

    /// <summary>The documents that match, by place in the index.</summary>
    internal RecordSet Documents { get; } = new(counted.Capacity);

    /// <summary>How many documents match.</summary>
    internal int Count => Documents.Count;

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Takes over what another collector gathered.</summary>
    internal void Take(RowCollector other)
    {
        Documents.AddAll(other.Documents);
        other.Ranked().ForEach(_best.Add);
    }

    /// <summary>The best rows, best first.</summary>
    internal List<RankedRow> Ranked() => _best.Ranked();

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

    public void Collect(int doc)
    {
        var document = _base + doc;
        if (!counted.Contains(document))
        {
            return;
        }

        Documents.Add(document);
        if (_best.KeepsAny)
        {
            var score = _scorer!.GetScore();
            if (_best.MayTake(score))
            {
                _best.Add(new RankedRow(rows[document], document, score));
            }
        }
    }
}
