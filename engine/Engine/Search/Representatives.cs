using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>The one document that stands for each application, or family, found: the latest published, then the highest publication number.</summary>
/// <remarks>As the table of applications has it: what was ingested first does not matter.</remarks>
internal sealed class Representatives(PatentStore store, CountUnit unit)
{
    /// <summary>The documents that stand for the units of <paramref name="found"/>.</summary>
    internal FixedBitSet Of(RowCollector found)
    {
        var units = store.RowUnits(unit);
        var best = new int[store.UnitCapacity(unit)];
        var last = new long[best.Length];
        Array.Fill(best, -1);
        foreach (var leaf in store.Index.Leaves)
        {
            var rows = leaf.AtomicReader.GetNumericDocValues(FullTextFields.Row);
            var days = leaf.AtomicReader.GetNumericDocValues(FullTextFields.PublicationDate);
            var end = leaf.DocBase + leaf.AtomicReader.MaxDoc;
            for (var document = Next(found.Documents, leaf.DocBase); document >= 0 && document < end; document = Next(found.Documents, document + 1))
            {
                var one = units[(int)rows.Get(document - leaf.DocBase)];
                var day = days.Get(document - leaf.DocBase);
                if (best[one] < 0 || day > last[one] || (day == last[one] && HasHigherNumber(document, best[one])))
                {
                    (best[one], last[one]) = (document, day);
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

    private bool HasHigherNumber(int document, int other) => string.CompareOrdinal(Number(document), Number(other)) > 0;

    private string? Number(int document) => store.Index.Stored(document).Get(FullTextFields.StoredPublication);

    private static int Next(FixedBitSet documents, int from) =>
        from < documents.Length ? documents.NextSetBit(from) : -1;
}
