using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>What hits show of the documents of a batch.</summary>
internal sealed class BatchShown(RowBatch batch) : BinaryDocValues
{
    public override void Get(int docID, BytesRef result)
    {
        var bytes = batch.Shown(docID).ToBytes();
        (result.Bytes, result.Offset, result.Length) = (bytes, 0, bytes.Length);
    }
}
