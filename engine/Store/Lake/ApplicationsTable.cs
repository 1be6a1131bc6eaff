using System.Globalization;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>The derived table of applications, one row each: what most figures count over.</summary>
/// <remarks>
/// Written in slices, so that memory is bounded and time is linear: first which row speaks for each application, narrow
/// and by ranges of applications; then the wide rows, by ranges of rows, since all tables of records lie in the order
/// of rows. Each slice is a file in the order of applications.
/// </remarks>
internal static class ApplicationsTable
{
    private const string SpeakersTable = """
        CREATE OR REPLACE TEMP TABLE application_speakers (
            application_id INTEGER, row_id INTEGER, application_number VARCHAR, kind INTEGER, documents INTEGER,
            publications INTEGER, first_publication_date DATE, last_publication_date DATE)
        """;

    /// <summary>Writes the table of what <paramref name="lake"/> shows, which has <c>application_facts</c> and <c>application_statuses</c>.</summary>
    /// <param name="lake">The session.</param>
    /// <param name="path">The path of each new Parquet file, by its place from 1.</param>
    /// <param name="slices">How much of the store is joined and sorted at a time.</param>
    /// <returns>The files and how many rows each has; one at least.</returns>
    internal static IReadOnlyList<(string Path, long Rows)> Write(LakeSession lake, Func<int, string> path, SliceSizes slices)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path(1))!);
        lake.Execute(SpeakersTable);
        for (long first = 0, last = Last(lake, "application_id"); first <= last; first += slices.Applications)
        {
            lake.Execute(SpeakersSql(Between("i.application_id", first, slices.Applications)));
        }

        var files = new List<(string Path, long Rows)>();
        for (long first = 0, last = Last(lake, "row_id"); first == 0 || first <= last; first += slices.Rows)
        {
            var file = path(files.Count + 1);
            lake.Execute($"COPY ({RowsSql(Between("row_id", first, slices.Rows))}) TO {LakeSession.Quote(file)} (FORMAT parquet, COMPRESSION zstd)");
            files.Add((file, lake.Count($"SELECT count(*) FROM read_parquet({LakeSession.Quote(file)})")));
        }

        return files;
    }

    /// <summary>
    /// Which row speaks for an application: its latest live document, by publication date, then by the highest
    /// publication number, which does not depend on what was ingested first.
    /// </summary>
    private static string SpeakersSql(string slice) => $"""
        INSERT INTO application_speakers
        WITH documents AS (
            SELECT i.application_id, p.row_id, p.publication_number, p.application_number, p.kind, p.publication_date,
                   row_number() OVER (
                       PARTITION BY i.application_id
                       ORDER BY p.publication_date DESC NULLS LAST, p.publication_number DESC NULLS LAST, p.row_id DESC) AS place
            FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id
            WHERE {slice}
        )
        SELECT application_id, max(CASE WHEN place = 1 THEN row_id END), max(application_number), max(kind), count(*),
               count(publication_number), min(publication_date), max(publication_date)
        FROM documents GROUP BY application_id
        """;

    /// <summary>
    /// The wide rows. A filing date that the latest document lacks is taken from the latest of the application's
    /// documents that has one, as its term is: <c>application_facts</c>.
    /// </summary>
    private static string RowsSql(string slice) => $"""
        WITH latest AS (
            SELECT * FROM application_speakers WHERE {slice}
        ), documents AS (
            SELECT row_id, application_number, publication_number, country, kind, title, source_file
            FROM publications WHERE {slice}
        ), first_applicants AS (
            SELECT * FROM parties WHERE role = 1 AND sequence = 1 AND {slice}
        ), main_classes AS (
            SELECT * FROM classifications WHERE scheme = 1 AND sequence = 1 AND {slice}
        )
        SELECT l.application_id, l.row_id, coalesce(d.application_number, l.application_number) AS application_number,
               d.publication_number, d.country, CASE WHEN d.kind = 0 THEN l.kind ELSE d.kind END AS kind,
               f.filing_date, CAST(year(f.filing_date) AS INTEGER) AS filing_year,
               l.first_publication_date, CAST(year(l.first_publication_date) AS INTEGER) AS first_publication_year,
               l.last_publication_date, l.documents, l.publications,
               a.entity_id AS applicant_id, a.kind AS applicant_kind, a.country AS applicant_country,
               a.province AS applicant_province, a.city AS applicant_city, a.region AS applicant_region,
               a.needs_review, m.section, m.subclass, m.symbol AS main_ipc, d.title, d.source_file,
               s.status, s.status_day, s.status_basis, s.expiry_date, s.years_in_force, s.encumbrances, s.events
        FROM latest AS l
        JOIN documents AS d ON d.row_id = l.row_id
        JOIN application_facts AS f ON f.application_id = l.application_id
        LEFT JOIN first_applicants AS a ON a.row_id = l.row_id
        LEFT JOIN main_classes AS m ON m.row_id = l.row_id
        LEFT JOIN application_statuses AS s ON s.application_id = l.application_id
        ORDER BY l.application_id
        """;

    private static long Last(LakeSession lake, string column) => lake.Count($"SELECT coalesce(max({column}), -1) FROM identities");

    private static string Between(string column, long first, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{column} BETWEEN {first} AND {first + count - 1}");
}
