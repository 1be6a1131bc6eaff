using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>The labels that a document of a batch has for a facet, in the order of their bytes.</summary>
internal sealed class BatchLabelSets(LabelBatch labels) : SortedSetDocValues
{
    private readonly SortedTerms _terms = labels.Sort();
    private readonly List<int> _ranks = [];
    private int _next;

    public override long ValueCount => _terms.Count;

    public override void SetDocument(int docID)
    {
        _ranks.Clear();
        foreach (var label in labels.Of(docID))
        {
            _ranks.Add(_terms.Ranks()[label]);
        }

        _ranks.Sort();
        _next = 0;
    }

    public override long NextOrd() => _next < _ranks.Count ? _ranks[_next++] : NO_MORE_ORDS;

    public override void LookupOrd(long ord, BytesRef result) => _terms.Show((int)ord, result);
}
