using ZhuhaiIp.Analytics.Ingest.Sources.Tables;
using ZhuhaiIp.Analytics.Ingest.Sources.Xml;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Exchange;

/// <summary>A document in the vocabulary that DOCDB's exchange files and OPS share: what its fields are.</summary>
internal static class ExchangeDocument
{
    // Chinese before English before any other language, as the readers of this product read.
    private static readonly string[] Languages = ["zh", "cn", "en"];

    /// <summary>The record with what <paramref name="document"/> says.</summary>
    internal static SourceRecord Map(XmlElement document, SourceRecord record)
    {
        // A member of a family brings the whole document with it where the request asked for it.
        var whole = document.Child("exchange-document") ?? document;
        var data = whole.Child("bibliographic-data") ?? whole;
        var publication = ExchangeNumbers.Publication(whole, data);
        var application = ExchangeNumbers.First(data, "application-reference");
        var values = new string?[PatentFields.Count];
        values[(int)PatentField.PublicationNumber] = publication.Number;
        values[(int)PatentField.PublicationDate] = publication.Day;
        values[(int)PatentField.ApplicationNumber] = application.Number;
        values[(int)PatentField.FilingDate] = application.Day;
        values[(int)PatentField.PrintedFamily] = First(whole["family-id"], document["family-id"], document.Child("publication-reference")?["family-id"]);
        values[(int)PatentField.Deleted] = whole["status"] == "D" ? "1" : null;
        values[(int)PatentField.Title] = Preferred(data.All("invention-title"))?.Line;
        values[(int)PatentField.Abstract] = Paragraphs(Preferred(whole.All("abstract").Concat(data.All("abstract"))), "p");
        values[(int)PatentField.Claims] = Paragraphs(Preferred(whole.All("claims")), "claim-text");
        ExchangeParties.Read(data.Child("parties"), values);
        ExchangeClasses.Read(data, values);
        return record with { Values = values, Priorities = ExchangePriorities.Read(data) };
    }

    private static string First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text))
            {
                return text;
            }
        }

        return "";
    }

    private static XmlElement? Preferred(IEnumerable<XmlElement> texts) => texts
        .Where(text => text.Line.Length > 0)
        .OrderBy(text => Array.IndexOf(Languages, text["lang"].ToLowerInvariant()) is >= 0 and var place ? place : Languages.Length)
        .FirstOrDefault();

    private static string? Paragraphs(XmlElement? text, string paragraph)
    {
        if (text is null)
        {
            return null;
        }

        var parts = text.Below(paragraph).Select(part => part.Line).ToList();
        return parts.Count == 0 ? text.Line : string.Join('\n', parts);
    }
}
