using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>The tables that records are stored in. All ids are 32-bit integers and are never given twice.</summary>
internal static class LakeSchema
{
    internal const string IdentityTable = "identities";
    internal const string ApplicationTable = "applications";

    internal sealed record PartyRow(int Row, Party Party, int? Entity);

    internal sealed record ClassificationRow(int Row, Classification Classification, IpcSymbol? Ipc);

    internal sealed record PriorityRow(int Row, Priority Priority);

    internal sealed record EntityRow(int Entity, string Name, string Key);

    internal sealed record IdentityRow(int Row, int? Publication, int Application);

    internal sealed record BorrowedRow(int Row, string Field, int From);

    internal static LakeTable<StoredRow> Publications { get; } = new(
        "publications", "One row a stored version of a document, dead ones included.",
        Number<StoredRow>("row_id", "the row, in the order of its flush", row => row.Row),
        Number<StoredRow>("batch", "the number of the ingest that brought it", row => row.Batch),
        Text<StoredRow>("source_file", "the file it was read from", row => row.Source.File),
        new NumberColumn<StoredRow, long>("source_record", "its place in that file, from 1", row => row.Source.Record),
        Text<StoredRow>("publication_number", "canonical; null where only the application is known", row => row.Patent.Publication?.ToString()),
        Text<StoredRow>("country", "the office's two letters", row => row.Patent.Publication?.Country ?? row.Patent.Application?.Country),
        Text<StoredRow>("kind_code", "letter and optional digit; null where unknown", row => NullIfEmpty(row.Patent.Publication?.KindCode)),
        Text<StoredRow>("application_number", "canonical, with check digit; null where only the publication is known", row => row.Patent.Application?.ToString()),
        Number<StoredRow>("kind", "0 unknown, 1 invention, 2 utility model, 3 design", row => (int)row.Patent.Kind),
        Date<StoredRow>("filing_date", "null where the record has none; never taken from a number", row => row.Patent.FilingDate),
        Optional<StoredRow>("filing_year", "of filing_date", row => row.Patent.FilingDate?.Year),
        Date<StoredRow>("publication_date", "null where the record has none", row => row.Patent.PublicationDate),
        Optional<StoredRow>("publication_year", "of publication_date", row => row.Patent.PublicationDate?.Year),
        Optional<StoredRow>("lag_days", "from filing to publication", LagDays),
        Text<StoredRow>("title", "as printed", row => row.Patent.Title),
        Text<StoredRow>("abstract", "as printed; null where there is none", row => NullIfEmpty(row.Patent.Abstract)),
        Text<StoredRow>("claims", "as printed, or the first claim; null where there is none", row => NullIfEmpty(row.Patent.Claims)),
        new NumberColumn<StoredRow, long>("content_hash", "of everything the document says", row => row.ContentHash),
        Number<StoredRow>("row_kind", "0 as its source has it, 1 deleted at its source, 2 composed of versions, 3 stored twice by an old format", row => (int)row.Facts.Kind),
        Number<StoredRow>("source", "class of source: 1 official, 2 DOCDB/OPS, 3 exports and tables", row => row.Facts.Source),
        Number<StoredRow>("fields", "the fields that say something, a bit each", row => row.Facts.Fields),
        new OptionalColumn<StoredRow, long>("recipe", "of the rows that a composed row is made of; null for others", row => row.Recipe?.Hash),
        Optional<StoredRow>("publication_id", "null where only the application is known", row => NullIfNone(row.Facts.Publication)),
        Optional<StoredRow>("publication_node", "the number that the application's publications share", row => NullIfNone(row.Facts.PublicationNode)),
        Optional<StoredRow>("application_node", "the application number", row => NullIfNone(row.Facts.ApplicationNode)));

    internal static LakeTable<PartyRow> Parties { get; } = new(
        "parties", "The persons and bodies that a document names.",
        Number<PartyRow>("row_id", "the document's row", row => row.Row),
        Number<PartyRow>("role", "1 applicant, 2 inventor, 3 agency, 4 agent", row => (int)row.Party.Role),
        Number<PartyRow>("sequence", "its place in its role, from 1", row => row.Party.Sequence),
        Text<PartyRow>("name", "as printed", row => row.Party.Name),
        Optional<PartyRow>("entity_id", "of table entities; null for inventors and agents", row => row.Entity),
        Number<PartyRow>("kind", "0 unknown, 1 company, 2 university, 3 research institute, 4 organization, 5 person", row => (int)row.Party.Kind),
        Text<PartyRow>("address", "as printed", row => row.Party.Address),
        Text<PartyRow>("postcode", "as printed", row => row.Party.Postcode),
        Text<PartyRow>("country", "the region's country; null where nothing tells", row => Level(row.Party.Region, RegionLevel.Country)),
        Text<PartyRow>("province", "the region's province, GB/T 2260", row => Level(row.Party.Region, RegionLevel.Province)),
        Text<PartyRow>("city", "the region's city, GB/T 2260", row => Level(row.Party.Region, RegionLevel.City)),
        Text<PartyRow>("region", "the narrowest region known", row => row.Party.Region),
        new NumberColumn<PartyRow, bool>("needs_review", "whether a person should look at the region", row => row.Party.NeedsReview));

    internal static LakeTable<ClassificationRow> Classifications { get; } = new(
        "classifications", "The classes that a document was given.",
        Number<ClassificationRow>("row_id", "the document's row", row => row.Row),
        Number<ClassificationRow>("scheme", "1 IPC, 2 CPC, 3 Locarno", row => (int)row.Classification.Scheme),
        Number<ClassificationRow>("sequence", "its place in its scheme, from 1; the first is the main one", row => row.Classification.Sequence),
        Text<ClassificationRow>("symbol", "canonical", row => row.Classification.Symbol),
        Text<ClassificationRow>("section", "first letter of an IPC or CPC symbol", row => row.Ipc?.Section),
        Text<ClassificationRow>("subclass", "four characters of an IPC or CPC symbol", row => row.Ipc?.Subclass),
        Text<ClassificationRow>("main_group", "such as H04B1/00", row => row.Ipc?.MainGroup));

    internal static LakeTable<PriorityRow> Priorities { get; } = new(
        "priorities", "The earlier applications that a document claims.",
        Number<PriorityRow>("row_id", "the document's row", row => row.Row),
        Number<PriorityRow>("sequence", "its place in the document, from 1", row => row.Priority.Sequence),
        Text<PriorityRow>("number", "as printed, blanks removed", row => row.Priority.Number),
        Date<PriorityRow>("date", "the day claimed", row => row.Priority.Date));

    internal static LakeTable<Sighting> Sightings { get; } = new(
        "sightings", "Records equal to a version that the store had: where they were seen.",
        Number<Sighting>("row_id", "the version's row", row => row.Row),
        Number<Sighting>("batch", "the number of the ingest that saw it", row => row.Batch),
        Number<Sighting>("source", "class of source, as in publications", row => row.Source),
        Text<Sighting>("source_file", "the file it was read from", row => row.File),
        new NumberColumn<Sighting, long>("source_record", "its place in that file, from 1", row => row.Record));

    internal static LakeTable<BorrowedRow> BorrowedFields { get; } = new(
        "borrowed_fields", "The fields that a composed row has from another version than the rest of it.",
        Number<BorrowedRow>("row_id", "the composed row", row => row.Row),
        Text<BorrowedRow>("field", "the field's name", row => row.Field),
        Number<BorrowedRow>("from_row", "the version that lends it", row => row.From));

    internal static LakeTable<EntityRow> Entities { get; } = new(
        "entities", "The names of applicants and agencies that were told apart.",
        Number<EntityRow>("entity_id", "the entity", row => row.Entity),
        Text<EntityRow>("name", "as first printed", row => row.Name),
        Text<EntityRow>("entity_key", "the name folded: what names are told apart by", row => row.Key));

    internal static LakeTable<IdentityRow> Identities { get; } = new(
        IdentityTable, "The live rows and what they belong to: one file, written anew by each generation.",
        Number<IdentityRow>("row_id", "the live row", row => row.Row),
        Optional<IdentityRow>("publication_id", "null where only the application is known", row => row.Publication),
        Number<IdentityRow>("application_id", "the application", row => row.Application));

    private static NumberColumn<TRow, int> Number<TRow>(string name, string meaning, Func<TRow, int> value) =>
        new(name, meaning, value);

    private static OptionalColumn<TRow, int> Optional<TRow>(string name, string meaning, Func<TRow, int?> value) =>
        new(name, meaning, value);

    private static OptionalColumn<TRow, DateOnly> Date<TRow>(string name, string meaning, Func<TRow, DateOnly?> value) =>
        new(name, meaning, value);

    private static TextColumn<TRow> Text<TRow>(string name, string meaning, Func<TRow, string?> value) =>
        new(name, meaning, value);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static int? NullIfNone(int id) => id < 0 ? null : id;

    private static int? LagDays(StoredRow row) => row.Patent.PublicationDate is { } published
        && row.Patent.FilingDate is { } filed ? published.DayNumber - filed.DayNumber : null;

    private static string? Level(string? region, RegionLevel level) =>
        region is null ? null : RegionLevels.Of(region, level);
}
