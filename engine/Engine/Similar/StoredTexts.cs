using Lucene.Net.Index;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>Reads from the index what is compared and shown of documents; safe to use from several threads.</summary>
internal sealed class StoredTexts
{
    private readonly PatentStore _store;
    private readonly AtomicReaderContext[] _leaves;
    private readonly Lazy<int[]> _places;

    internal StoredTexts(PatentStore store)
    {
        _store = store;
        _leaves = [.. store.Index.Leaves];
        _places = new Lazy<int[]>(ReadPlaces);
    }

    /// <summary>The document of a live row.</summary>
    internal StoredText OfRow(int row) => Of(row, _places.Value[row]);

    /// <summary>The document at a place of the index, whose row is known.</summary>
    internal StoredText Of(int row, int document)
    {
        var (shown, stored) = (_store.Index.Shown(document), _store.Index.Stored(document));
        return new StoredText
        {
            Row = row,
            Publication = shown.Publication,
            Application = shown.Application,
            Text = new SimilarText(
                shown.Title,
                stored.Get(FullTextFields.StoredAbstract) ?? "",
                stored.Get(FullTextFields.StoredClaims) ?? "")
            {
                Ipc = shown.Ipc,
            },
            Applicants = shown.Applicants,
            FilingDate = FullTextFields.Date(Number(document, FullTextFields.FilingDate)),
            PublicationDate = FullTextFields.Date(Number(document, FullTextFields.PublicationDate)),
            Kind = (PatentKind)Number(document, FullTextFields.Kind),
        };
    }

    private int Number(int document, string field)
    {
        var leaf = _leaves[ReaderUtil.SubIndex(document, _leaves)];
        return (int)leaf.AtomicReader.GetNumericDocValues(field).Get(document - leaf.DocBase);
    }

    /// <summary>The place of each row in the index.</summary>
    private int[] ReadPlaces()
    {
        var places = new int[_store.Live.Capacity];
        foreach (var leaf in _leaves)
        {
            var rows = leaf.AtomicReader.GetNumericDocValues(FullTextFields.Row);
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                places[(int)rows.Get(document)] = leaf.DocBase + document;
            }
        }

        return places;
    }
}
