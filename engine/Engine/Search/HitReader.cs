using Lucene.Net.Documents;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Reads what a hit shows from the index.</summary>
internal sealed class HitReader(FullTextIndex index, Highlighter? highlighter)
{
    internal SearchHit Read(int document, double score)
    {
        var shown = index.Shown(document);
        return new SearchHit
        {
            Publication = shown.Publication,
            Application = shown.Application,
            Title = shown.Title,
            Applicants = shown.Applicants,
            FilingDate = Date(document, FullTextFields.FilingDate),
            PublicationDate = Date(document, FullTextFields.PublicationDate),
            Ipc = shown.Ipc,
            Score = score,
            Highlights = highlighter is null ? [] : Highlights(highlighter, shown, index.Stored(document)),
        };
    }

    private static Highlight[] Highlights(Highlighter highlighter, ShownRecord shown, Document stored) =>
    [
        .. highlighter.Of(Queries.QueryField.Title, "title", shown.Title),
        .. highlighter.Of(Queries.QueryField.Abstract, "abstract", stored.Get(FullTextFields.StoredAbstract)),
        .. highlighter.Of(Queries.QueryField.Claims, "claims", stored.Get(FullTextFields.StoredClaims)),
        .. shown.Applicants.SelectMany(name => highlighter.Of(Queries.QueryField.Applicant, "applicants", name)),
    ];

    private DateOnly? Date(int document, string field)
    {
        var leaf = index.LeafOf(document);
        return FullTextFields.Date((int)leaf.AtomicReader.GetNumericDocValues(field).Get(document - leaf.DocBase));
    }
}
