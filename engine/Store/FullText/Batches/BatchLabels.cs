using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>The one label that a document of a batch has for a facet.</summary>
internal sealed class BatchLabels(LabelBatch labels) : SortedDocValues
{
    private readonly SortedTerms _terms = labels.Sort();

    public override int ValueCount => _terms.Count;

    public override int GetOrd(int docID) => labels.Of(docID) is [var label, ..] ? _terms.Ranks()[label] : -1;

    public override void LookupOrd(int ord, BytesRef result) => _terms.Show(ord, result);
}
