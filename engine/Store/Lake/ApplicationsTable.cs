namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>The derived table of applications, one row each: what most figures count over.</summary>
internal static class ApplicationsTable
{
    /// <summary>
    /// The statement. The latest live document of an application speaks for it: latest publication date, then
    /// highest publication number, which does not depend on what was ingested first. A filing date that it lacks is taken from the
    /// latest of the application's documents that has one, as its term is: <c>application_facts</c>.
    /// </summary>
    internal const string Sql = """
        WITH documents AS (
            SELECT i.application_id, p.row_id, p.publication_number, p.application_number, p.country, p.kind,
                   p.filing_date, p.publication_date, p.title, p.source_file,
                   row_number() OVER (
                       PARTITION BY i.application_id
                       ORDER BY p.publication_date DESC NULLS LAST, p.publication_number DESC NULLS LAST, p.row_id DESC) AS place
            FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id
        ), counted AS (
            SELECT application_id, count(*) AS documents, count(publication_number) AS publications,
                   min(publication_date) AS first_publication_date,
                   max(publication_date) AS last_publication_date, max(application_number) AS application_number,
                   max(kind) AS kind
            FROM documents GROUP BY application_id
        ), latest AS (
            SELECT * FROM documents WHERE place = 1
        ), first_applicants AS (
            SELECT * FROM parties WHERE role = 1 AND sequence = 1
        ), main_classes AS (
            SELECT * FROM classifications WHERE scheme = 1 AND sequence = 1
        )
        SELECT l.application_id, l.row_id, coalesce(l.application_number, c.application_number) AS application_number, l.publication_number, l.country,
               CASE WHEN l.kind = 0 THEN c.kind ELSE l.kind END AS kind,
               f.filing_date,
               CAST(year(f.filing_date) AS INTEGER) AS filing_year,
               c.first_publication_date,
               CAST(year(c.first_publication_date) AS INTEGER) AS first_publication_year,
               c.last_publication_date,
               CAST(c.documents AS INTEGER) AS documents, CAST(c.publications AS INTEGER) AS publications,
               a.entity_id AS applicant_id, a.kind AS applicant_kind, a.country AS applicant_country,
               a.province AS applicant_province, a.city AS applicant_city, a.region AS applicant_region,
               a.needs_review, m.section, m.subclass, m.symbol AS main_ipc, l.title, l.source_file,
               s.status, s.status_day, s.status_basis, s.expiry_date, s.years_in_force, s.encumbrances, s.events
        FROM latest AS l
        JOIN counted AS c ON c.application_id = l.application_id
        JOIN application_facts AS f ON f.application_id = l.application_id
        LEFT JOIN first_applicants AS a ON a.row_id = l.row_id
        LEFT JOIN main_classes AS m ON m.row_id = l.row_id
        LEFT JOIN application_statuses AS s ON s.application_id = l.application_id
        ORDER BY l.application_id
        """;

    /// <summary>Writes the table of what <paramref name="lake"/> shows to a new Parquet file; returns its rows.</summary>
    internal static long Write(LakeSession lake, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        lake.Execute($"COPY ({Sql}) TO {LakeSession.Quote(path)} (FORMAT parquet, COMPRESSION zstd)");
        return lake.Count($"SELECT count(*) FROM read_parquet({LakeSession.Quote(path)})");
    }
}
