using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Legal;

namespace ZhuhaiIp.Analytics.Engine.Records;

/// <summary>Reads the events of one application, and how it stood on a day.</summary>
internal sealed class StatusReader(PatentStore store, IReadOnlyList<Patent> documents)
{
    private readonly IReadOnlyList<StoredEvent> _events = LegalStatusReader.Events(
        store, documents.Select(document => document.Application).OfType<ApplicationNumber>());

    /// <summary>The status on the days given, or the store's own.</summary>
    internal LegalStatus At(DateOnly? asOf, DateOnly? known)
    {
        var (day, by) = LegalStatusReader.Days(store, asOf, known);
        return new LegalHistory(Facts(), _events.Select(one => one.Event)).At(day, by);
    }

    /// <summary>The events, by day, with the names of the batches that brought them.</summary>
    internal IReadOnlyList<StoredLegalEvent> Events(IReadOnlyDictionary<int, string> batches) =>
        [.. _events.Select(one => new StoredLegalEvent(one.Event, one.Source, batches.GetValueOrDefault(one.Batch, "")))];

    private LegalFacts Facts() => new()
    {
        Office = documents.Select(document => document.Publication?.Country ?? document.Application?.Country ?? "").Max(StringComparer.Ordinal) ?? "",
        Kind = documents.Max(document => document.Kind),
        FilingDate = documents.Where(document => document.FilingDate is not null)
            .OrderBy(document => document.PublicationDate ?? DateOnly.MinValue).LastOrDefault()?.FilingDate,
        Documents = [.. documents.Where(document => document.Publication is not null)
            .Select(document => new LegalDocument(document.Publication!, document.PublicationDate))],
    };
}
