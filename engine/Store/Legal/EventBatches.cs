using System.Globalization;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>The events that count: those of batches that were not undone, each once, with the day it was known.</summary>
internal static class EventBatches
{
    /// <summary>The view of the events that count; <c>day_known</c> is never null.</summary>
    internal const string View = "counting_events";

    private const string Columns =
        "application_number, kind, wording, effective_day, gazette_day, known_day, detail, amount, batch, source_file, source_record, event_hash";

    /// <summary>The batches that count and the days that their data stand for.</summary>
    internal static IEnumerable<(int Number, DateOnly Day)> Counting(IEnumerable<BatchEntry> batches) =>
        batches.Where(batch => batch.Undone is null)
            .Select(batch => (batch.Number, DateOnly.FromDateTime((batch.AsOf ?? batch.Time).UtcDateTime)));

    /// <summary>Whether the events that count are those of a generation, whose batches and later ones these are.</summary>
    internal static bool AreTheSame(StoreManifest previous, IEnumerable<BatchEntry> batches) =>
        !previous.FilesOf(EventsTable.Name).Any()
        || Counting(previous.Batches).SequenceEqual(Counting(batches.Where(batch => batch.Number <= previous.Batches.Count)));

    /// <summary>Makes <see cref="View"/> in a session over a store's files; it is empty where the store has no events.</summary>
    internal static void Prepare(LakeSession lake, bool hasEvents, IEnumerable<BatchEntry> batches)
    {
        lake.Execute("CREATE OR REPLACE TEMP TABLE counting_batches (batch INTEGER, day DATE)");
        foreach (var (number, day) in Counting(batches))
        {
            lake.Execute(string.Create(
                CultureInfo.InvariantCulture, $"INSERT INTO counting_batches VALUES ({number}, DATE '{day:yyyy-MM-dd}')"));
        }

        lake.Execute(hasEvents ? Sql : Empty);
    }

    /// <summary>The day of the latest batch that counts; null where there is none.</summary>
    internal static DateOnly? LastDay(IEnumerable<BatchEntry> batches) =>
        Counting(batches).Select(batch => (DateOnly?)batch.Day).Max();

    private const string Sql = $"""
        CREATE OR REPLACE TEMP VIEW {View} AS
        SELECT {Columns}, day_known FROM (
            SELECT e.*, coalesce(e.known_day, e.gazette_day, b.day) AS day_known,
                   row_number() OVER (
                       PARTITION BY e.event_hash
                       ORDER BY coalesce(e.known_day, e.gazette_day, b.day), e.batch, e.source_file, e.source_record) AS place
            FROM events AS e JOIN counting_batches AS b ON b.batch = e.batch)
        WHERE place = 1
        """;

    private const string Empty = $"""
        CREATE OR REPLACE TEMP VIEW {View} AS
        SELECT CAST(NULL AS VARCHAR) AS application_number, 0 AS kind, CAST(NULL AS VARCHAR) AS wording,
               CAST(NULL AS DATE) AS effective_day, CAST(NULL AS DATE) AS gazette_day, CAST(NULL AS DATE) AS known_day,
               CAST(NULL AS VARCHAR) AS detail, CAST(NULL AS DECIMAL(18, 4)) AS amount, 0 AS batch,
               CAST(NULL AS VARCHAR) AS source_file, CAST(0 AS BIGINT) AS source_record, CAST(0 AS BIGINT) AS event_hash,
               CAST(NULL AS DATE) AS day_known
        WHERE false
        """;
}
