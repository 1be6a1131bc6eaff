using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>The one document that stands for each application found: the latest published, then the latest row.</summary>
internal sealed class Representatives(PatentStore store)
{
    /// <summary>The documents that stand for the applications of <paramref name="found"/>.</summary>
    internal FixedBitSet Of(RowCollector found)
    {
        var applications = store.RowApplications;
        var best = new int[store.ApplicationCapacity];
        var keys = new long[store.ApplicationCapacity];
        Array.Fill(best, -1);
        foreach (var leaf in store.Index.Leaves)
        {
            var rows = leaf.AtomicReader.GetNumericDocValues(FullTextFields.Row);
            var days = leaf.AtomicReader.GetNumericDocValues(FullTextFields.PublicationDate);
            var end = leaf.DocBase + leaf.AtomicReader.MaxDoc;
            for (var document = Next(found.Documents, leaf.DocBase); document >= 0 && document < end; document = Next(found.Documents, document + 1))
            {
                var row = rows.Get(document - leaf.DocBase);
                var application = applications[(int)row];
                var key = days.Get(document - leaf.DocBase) << 32 | row;
                if (best[application] < 0 || key > keys[application])
                {
                    (best[application], keys[application]) = (document, key);
                }
            }
        }

        var standing = new FixedBitSet(found.Documents.Length);
        foreach (var document in best)
        {
            if (document >= 0)
            {
                standing.Set(document);
            }
        }

        return standing;
    }

    private static int Next(FixedBitSet documents, int from) =>
        from < documents.Length ? documents.NextSetBit(from) : -1;
}
