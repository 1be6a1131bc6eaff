using System.Data.Common;
using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>How every application stood on a day, as a temporary table of a session: one row an application.</summary>
/// <remarks>
/// Applications with events are worked out one by one, in slices of ids so that memory is bounded; those without, most
/// of them, by one statement that says what <see cref="LegalHistory"/> says of publications alone. A test holds the two
/// together.
/// </remarks>
internal sealed class LegalStatusTable(LakeSession lake, DateOnly asOf, DateOnly known)
{
    internal const string Name = "application_statuses";

    private const int Slice = 200_000;

    /// <summary>Makes the table for the status on <paramref name="asOf"/> by what was known on <paramref name="known"/>.</summary>
    internal static void Prepare(
        LakeSession lake, bool hasEvents, IReadOnlyList<BatchEntry> batches, DateOnly asOf, DateOnly known)
    {
        EventBatches.Prepare(lake, hasEvents, batches);
        DocumentStages.Prepare(lake);
        lake.Execute(ApplicationFacts.Sql(asOf < known ? asOf : known));
        new LegalStatusTable(lake, asOf, known).Fill();
    }

    /// <summary>
    /// The day that statuses are told for unless another is asked: the latest publication date or day on which an
    /// event could be known. Null for a store without either.
    /// </summary>
    internal static DateOnly? LastDay(LakeSession lake, bool hasEvents, IReadOnlyList<BatchEntry> batches)
    {
        EventBatches.Prepare(lake, hasEvents, batches);
        // A slip of the pen in a far year is no knowledge: nothing is known before it is read.
        return lake.Query(
            $"""
            SELECT greatest(
                (SELECT max(p.publication_date) FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id),
                (SELECT max(day_known) FROM {EventBatches.View} WHERE day_known <= (SELECT max(day) FROM counting_batches)))
            """,
            row => row.IsDBNull(0) ? (DateOnly?)null : row.GetFieldValue<DateOnly>(0)).Single();
    }

    private void Fill()
    {
        lake.Execute($"""
            CREATE OR REPLACE TEMP TABLE {Name} (
                application_id INTEGER, status INTEGER, status_day DATE, status_basis INTEGER, expiry_date DATE,
                years_in_force INTEGER, encumbrances INTEGER, events INTEGER)
            """);
        lake.Execute($"""
            CREATE OR REPLACE TEMP TABLE application_events AS
            SELECT n.application_id, {EventRows.Columns}
            FROM {EventBatches.View} AS e
            JOIN (SELECT DISTINCT i.application_id, p.application_number AS number
                  FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id
                  WHERE p.application_number IS NOT NULL) AS n ON n.number = e.application_number
            ORDER BY n.application_id, event_hash
            """);
        foreach (var slice in lake.Query(
            $"SELECT DISTINCT application_id // {Slice} AS slice FROM application_events ORDER BY slice", row => row.GetInt32(0)))
        {
            Fill(slice * Slice);
        }

        lake.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO {Name}
            SELECT application_id,
                   CASE WHEN expiry <= DATE '{asOf:yyyy-MM-dd}' THEN CASE WHEN granted_day IS NULL THEN {(int)LegalStatusCode.TermOver} ELSE {(int)LegalStatusCode.Expired} END
                        WHEN granted_day IS NOT NULL THEN {(int)LegalStatusCode.GrantedOnly}
                        WHEN published_day IS NOT NULL THEN {(int)LegalStatusCode.PublishedOnly}
                        ELSE {(int)LegalStatusCode.Unknown} END,
                   CASE WHEN expiry <= DATE '{asOf:yyyy-MM-dd}' THEN expiry ELSE nullif(coalesce(granted_day, published_day), {DocumentStages.Undated}) END,
                   CASE WHEN expiry <= DATE '{asOf:yyyy-MM-dd}' THEN {(int)LegalStatusBasis.Term}
                        WHEN coalesce(granted_day, published_day) IS NULL THEN {(int)LegalStatusBasis.None}
                        ELSE {(int)LegalStatusBasis.Publications} END,
                   expiry, NULL, 0, 0
            FROM application_facts AS f
            WHERE NOT EXISTS (SELECT 1 FROM application_events AS e WHERE e.application_id = f.application_id)
            """));
    }

    private void Fill(int first)
    {
        var within = string.Create(CultureInfo.InvariantCulture, $"BETWEEN {first} AND {first + Slice - 1}");
        var events = lake.Query(
            $"SELECT application_id, {EventRows.Columns} FROM application_events WHERE application_id {within}",
            row => (Id: row.GetInt32(0), EventRows.Of(row, 1).Event)).ToLookup(one => one.Id, one => one.Event);
        var documents = lake.Query(
            $"""
            SELECT i.application_id, p.publication_number, p.publication_date
            FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id
            WHERE i.application_id {within} AND p.publication_number IS NOT NULL
              AND i.application_id IN (SELECT application_id FROM application_events WHERE application_id {within})
            """,
            row => (Id: row.GetInt32(0), Document: Document(row))).ToLookup(one => one.Id, one => one.Document);
        var statuses = lake.Query(
            $"""
            SELECT application_id, coalesce(country, ''), kind, filing_date FROM application_facts
            WHERE application_id {within} AND application_id IN (SELECT application_id FROM application_events WHERE application_id {within})
            ORDER BY application_id
            """,
            row => Evaluate(row, events, documents));
        lake.Append(Name, statuses, (row, one) => row
            .AppendValue(one.Id).AppendValue((int)one.Status.Code).AppendValue(one.Status.Since)
            .AppendValue((int)one.Status.Basis).AppendValue(one.Status.Expiry).AppendValue(one.Status.YearsInForce)
            .AppendValue((int)one.Status.Encumbrances.Aggregate(EncumbranceKind.None, (all, next) => all | next.Kind))
            .AppendValue(one.Events).EndRow());
    }

    private (int Id, LegalStatus Status, int Events) Evaluate(
        DbDataReader row, ILookup<int, LegalEvent> events, ILookup<int, LegalDocument> documents)
    {
        var id = row.GetInt32(0);
        var facts = new LegalFacts
        {
            Office = row.GetString(1),
            Kind = (PatentKind)row.GetInt32(2),
            FilingDate = row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3),
            Documents = [.. documents[id]],
        };
        return (id, new LegalHistory(facts, events[id]).At(asOf, known), events[id].Count());
    }

    private static LegalDocument Document(DbDataReader row) => new(
        PublicationNumber.Parse(row.GetString(1)).Value!, row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2));
}
