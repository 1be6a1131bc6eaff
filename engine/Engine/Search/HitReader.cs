using Lucene.Net.Documents;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Reads what a hit shows from the index.</summary>
internal sealed class HitReader(FullTextIndex index, Highlighter? highlighter)
{
    internal SearchHit Read(int document, double score)
    {
        var stored = index.Stored(document);
        return new SearchHit
        {
            Publication = stored.Get(FullTextFields.StoredPublication),
            Application = stored.Get(FullTextFields.StoredApplication),
            Title = stored.Get(FullTextFields.StoredTitle) ?? "",
            Applicants = stored.GetValues(FullTextFields.StoredApplicants),
            FilingDate = Date(document, FullTextFields.FilingDate),
            PublicationDate = Date(document, FullTextFields.PublicationDate),
            Ipc = stored.GetValues(FullTextFields.StoredIpc),
            Score = score,
            Highlights = highlighter is null ? [] : Highlights(highlighter, stored),
        };
    }

    private static Highlight[] Highlights(Highlighter highlighter, Document stored) =>
    [
        .. highlighter.Of(Queries.QueryField.Title, "title", stored.Get(FullTextFields.StoredTitle)),
        .. highlighter.Of(Queries.QueryField.Abstract, "abstract", stored.Get(FullTextFields.StoredAbstract)),
        .. highlighter.Of(Queries.QueryField.Claims, "claims", stored.Get(FullTextFields.StoredClaims)),
        .. stored.GetValues(FullTextFields.StoredApplicants)
            .SelectMany(name => highlighter.Of(Queries.QueryField.Applicant, "applicants", name)),
    ];

    private DateOnly? Date(int document, string field)
    {
        var leaf = index.Leaves[Lucene.Net.Index.ReaderUtil.SubIndex(document, [.. index.Leaves])];
        return FullTextFields.Date((int)leaf.AtomicReader.GetNumericDocValues(field).Get(document - leaf.DocBase));
    }
}
