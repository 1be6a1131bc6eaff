using Lucene.Net.Index;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>A number of each document of a batch.</summary>
internal sealed class BatchNumbers(IReadOnlyList<long> values) : NumericDocValues
{
    public override long Get(int docID) => values[docID];
}
