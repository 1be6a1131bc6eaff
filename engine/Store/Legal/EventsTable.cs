using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>The lake's table of legal events. It has no file while a store has no event.</summary>
internal static class EventsTable
{
    internal const string Name = "events";

    internal static LakeTable<StoredEvent> Table { get; } = new(
        Name, "One row an event and ingest that told it: equal events of several ingests share their hash.",
        new TextColumn<StoredEvent>("application_number", "canonical, as in publications; the application itself may not be stored yet", row => row.Event.Application.ToString()),
        new NumberColumn<StoredEvent, int>("kind", "number of the kind of event; 0 for a wording that is not recognised", row => (int)row.Event.Kind),
        new TextColumn<StoredEvent>("kind_id", "the same as an id, such as lapsed-for-fees", row => row.Event.Kind.Id()),
        new TextColumn<StoredEvent>("wording", "as the source words it", row => row.Event.Wording),
        new OptionalColumn<StoredEvent, DateOnly>("effective_day", "since when it holds; null where the source does not say", row => row.Event.EffectiveDay),
        new OptionalColumn<StoredEvent, DateOnly>("gazette_day", "when it was announced; null where the source does not say", row => row.Event.GazetteDay),
        new OptionalColumn<StoredEvent, DateOnly>("known_day", "as stated by the source; null: the gazette day, else the day of the batch", row => row.Event.KnownDay),
        new TextColumn<StoredEvent>("detail", "as printed", row => row.Event.Detail),
        new DecimalColumn<StoredEvent>("amount", "ten thousand yuan of a pledge or licence, days of an extension", row => row.Event.Amount),
        new NumberColumn<StoredEvent, int>("batch", "the number of the ingest that told it", row => row.Batch),
        new TextColumn<StoredEvent>("source_file", "the file it was read from", row => row.Source.File),
        new NumberColumn<StoredEvent, long>("source_record", "its place in that file, from 1", row => row.Source.Record),
        new NumberColumn<StoredEvent, long>("event_hash", "of everything the event says", row => row.Hash));
}
