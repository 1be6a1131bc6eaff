using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>The documents whose rows are in a set: how what is not in the index meets what is.</summary>
internal sealed class RowSetFilter(RecordSet rows) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var numbers = reader.GetNumericDocValues(FullTextFields.Row);
        var documents = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            if (rows.Contains((int)numbers.Get(document)) && (acceptDocs is null || acceptDocs.Get(document)))
            {
                documents.Set(document);
            }
        }

        return documents;
    }
}
