using System.Data.Common;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Families;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>Reads documents back from the lake, in the order of row ids.</summary>
internal static class LakeReader
{
    private const string PublicationsSql = """
        SELECT row_id, batch, source_file, source_record, publication_number, application_number, kind, filing_date,
               publication_date, title, abstract, claims, content_hash
        FROM publications
        """;

    private const string PartiesSql =
        "SELECT row_id, role, sequence, name, kind, address, postcode, region, needs_review, entity_id FROM parties";

    private const string ClassificationsSql = "SELECT row_id, scheme, symbol, sequence FROM classifications";

    private const string PrioritiesSql = "SELECT row_id, sequence, number, date, is_active FROM priorities";

    private const string LinksSql = "SELECT row_id, kind, number FROM record_links";

    /// <summary>How many sessions a walk has open.</summary>
    internal const int Sessions = 5;

    /// <summary>All rows, dead ones included; holds one at a time.</summary>
    internal static IEnumerable<StoredRow> ReadAll(string root, IReadOnlyList<StoredFile> files) =>
        Read(() => new LakeSession(root, files, Sessions), "");

    /// <summary>The row with this id; null where there is none.</summary>
    internal static StoredRow? Read(Func<LakeSession> open, int row) =>
        Read(open, $" WHERE row_id = {row.ToString(System.Globalization.CultureInfo.InvariantCulture)}").SingleOrDefault();

    /// <summary>The rows of <paramref name="wanted"/>, in one walk; holds one at a time.</summary>
    internal static IEnumerable<StoredRow> Read(Func<LakeSession> open, IReadOnlySet<int> wanted)
    {
        var set = new RecordSet(wanted.Count == 0 ? 0 : wanted.Max() + 1);
        foreach (var row in wanted)
        {
            set.Add(row);
        }

        return Read(open, set);
    }

    /// <summary>The rows of <paramref name="wanted"/>, in one walk; holds one at a time.</summary>
    internal static IEnumerable<StoredRow> Read(Func<LakeSession> open, RecordSet wanted)
    {
        var (first, last) = (wanted.Ids().FirstOrDefault(-1), wanted.Last);
        // The range lets whole files and row groups be passed over, the set what lies between.
        return last < 0 ? [] : Read(Open, string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $" WHERE row_id BETWEEN {first} AND {last} AND is_wanted(row_id)"));

        LakeSession Open()
        {
            var lake = open();
            lake.Register("is_wanted", wanted);
            return lake;
        }
    }

    private static IEnumerable<StoredRow> Read(Func<LakeSession> open, string where)
    {
        // A session each: they are walked in step.
        using LakeSession first = open(), second = open(), third = open(), fourth = open(), fifth = open();
        using var parties = new LakeCursor<(Party Party, int? Entity)>(second, PartiesSql + where, ToParty);
        using var classifications = new LakeCursor<Classification>(third, ClassificationsSql + where, ToClassification);
        using var priorities = new LakeCursor<Priority>(fourth, PrioritiesSql + where, ToPriority);
        using var links = new LakeCursor<(int Kind, string Number)>(
            fifth, LinksSql + where, link => (link.GetInt32(1), link.GetString(2)));
        using var command = first.Command(PublicationsSql + where);
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        var last = -1;
        while (reader.Read())
        {
            var row = reader.GetInt32(0);
            if (row <= last)
            {
                throw new DamagedStoreException(
                    "lake/publications", $"行 {row} 不在其位", $"row {row} is out of its order");
            }

            last = row;
            yield return ToRow(reader, parties.Of(row), classifications.Of(row), priorities.Of(row), links.Of(row));
        }
    }

    private static StoredRow ToRow(
        DbDataReader reader,
        IReadOnlyList<(Party Party, int? Entity)> parties,
        IReadOnlyList<Classification> classifications,
        IReadOnlyList<Priority> priorities,
        IReadOnlyList<(int Kind, string Number)> links)
    {
        var patent = new Patent
        {
            Publication = Text(reader, 4) is { } publication ? PublicationNumber.Parse(publication).Value : null,
            Application = Text(reader, 5) is { } application ? ApplicationNumber.Parse(application).Value : null,
            Kind = (PatentKind)reader.GetInt32(6),
            FilingDate = Date(reader, 7),
            PublicationDate = Date(reader, 8),
            Title = Text(reader, 9) ?? "",
            Abstract = Text(reader, 10) ?? "",
            Claims = Text(reader, 11) ?? "",
            Parties = [.. parties.Select(party => party.Party)],
            Classifications = classifications,
            Priorities = priorities,
            InternationalApplication = Linked(links, RecordLinkKinds.International),
            Parent = Linked(links, RecordLinkKinds.Parent),
            SameDayApplication = Linked(links, RecordLinkKinds.SameDay),
            PrintedFamily = links.FirstOrDefault(link => link.Kind == RecordLinkKinds.PrintedFamily).Number,
        };
        var source = new SourceReference(Text(reader, 2) ?? "", reader.GetInt64(3));
        return new StoredRow(patent, source, reader.GetInt32(1), reader.GetInt64(12))
        {
            Row = reader.GetInt32(0),
            Facts = RowFacts.Dropped,
            Entities = [.. parties.Select(party => party.Entity)],
        };
    }

    private static (Party Party, int? Entity) ToParty(DbDataReader reader) => (
        new Party((PartyRole)reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3))
        {
            Kind = (PartyKind)reader.GetInt32(4),
            Address = Text(reader, 5),
            Postcode = Text(reader, 6),
            Region = Text(reader, 7),
            NeedsReview = reader.GetBoolean(8),
        },
        reader.IsDBNull(9) ? null : reader.GetInt32(9));

    private static Classification ToClassification(DbDataReader reader) =>
        new((ClassificationScheme)reader.GetInt32(1), reader.GetString(2), reader.GetInt32(3));

    private static Priority ToPriority(DbDataReader reader) =>
        new(reader.GetInt32(1), reader.GetString(2), Date(reader, 3)) { IsActive = reader.IsDBNull(4) || reader.GetBoolean(4) };

    private static ApplicationNumber? Linked(IReadOnlyList<(int Kind, string Number)> links, int kind) =>
        links.FirstOrDefault(link => link.Kind == kind).Number is { } number ? ApplicationNumber.Parse(number).Value : null;

    private static string? Text(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateOnly? Date(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
