using Lucene.Net.Index;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>The norms of a field of a batch.</summary>
internal sealed class BatchNorms(IReadOnlyList<byte> values) : NumericDocValues
{
    // Signed, as the similarity that decodes them has it.
    public override long Get(int docID) => (sbyte)values[docID];
}
