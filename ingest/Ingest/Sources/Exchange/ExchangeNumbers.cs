using ZhuhaiIp.Analytics.Ingest.Sources.Xml;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Exchange;

/// <summary>A number and its day, as an exchange document writes them.</summary>
/// <param name="Number">Office, number and kind; empty where there is none.</param>
/// <param name="Day">The day as eight digits; empty where there is none.</param>
internal sealed record ExchangeNumber(string Number, string Day);

/// <summary>The numbers of exchange documents, each written in up to three formats.</summary>
internal static class ExchangeNumbers
{
    /// <summary>The publication: of the document's own attributes, else of its reference.</summary>
    internal static ExchangeNumber Publication(XmlElement document, XmlElement data)
    {
        var found = First(data, "publication-reference");
        found = found.Number.Length == 0 ? Of(document.All("document-id")) : found;
        var (country, number, kind) = (document["country"], document["doc-number"], document["kind"]);
        return new ExchangeNumber(
            country.Length > 0 && number.Length > 0 ? country + number + kind : found.Number,
            found.Day.Length > 0 ? found.Day : document["date-publ"]);
    }

    /// <summary>The number in the references of this name, DOCDB's form before Espacenet's.</summary>
    internal static ExchangeNumber First(XmlElement data, string reference) =>
        Of(data.All(reference).SelectMany(found => found.All("document-id").Select(id => WithFormat(id, found))));

    /// <summary>The number that these ways of writing it are of.</summary>
    internal static ExchangeNumber Of(IEnumerable<XmlElement> ids)
    {
        var all = ids.ToList();
        var best = all.Find(id => Format(id) == "docdb" && id.LineOf("doc-number").Length > 0)
            ?? all.Find(id => id.LineOf("country").Length > 0 && id.LineOf("doc-number").Length > 0)
            ?? all.Find(id => Format(id) == "epodoc" && id.LineOf("doc-number").Length > 0);
        return new ExchangeNumber(
            best is null ? "" : best.LineOf("country") + best.LineOf("doc-number") + best.LineOf("kind"),
            all.Select(id => id.LineOf("date")).FirstOrDefault(day => day.Length > 0) ?? "");
    }

    /// <summary>DOCDB says the format at the reference, OPS at the number.</summary>
    internal static XmlElement WithFormat(XmlElement id, XmlElement reference)
    {
        if (Format(id).Length == 0)
        {
            id.Set("data-format", reference["data-format"]);
        }

        return id;
    }

    private static string Format(XmlElement id) =>
        id["document-id-type"] is { Length: > 0 } type ? type : id["data-format"];
}
