using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>The tables that figures are counted over, in the unit and by the date that a study asks for.</summary>
internal static class UnitTable
{
    /// <summary>Makes <c>units</c>: one row an application, one a live publication, or one a simple family.</summary>
    /// <remarks>A family is dated and placed by its earliest application: first filed, then lowest number.</remarks>
    internal static string Sql(CountUnit unit, DateType date) => unit switch
    {
        CountUnit.Publication => $"""
            CREATE OR REPLACE TEMP TABLE units AS
            SELECT p.row_id AS id, p.row_id, p.kind, p.{(date == DateType.Filing ? "filing_year" : "publication_year")} AS year
            FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id
            WHERE p.publication_number IS NOT NULL
            """,
        CountUnit.Family => $"""
            CREATE OR REPLACE TEMP TABLE units AS
            SELECT id, row_id, kind, year FROM (
                SELECT f.family_id AS id, a.row_id, a.kind, a.{YearOf(date)} AS year,
                       row_number() OVER (PARTITION BY f.family_id
                           ORDER BY a.filing_date NULLS LAST, a.application_id) AS place
                FROM families AS f JOIN applications AS a ON a.application_id = f.application_id
            ) AS members
            WHERE place = 1
            """,
        _ => $"""
            CREATE OR REPLACE TEMP TABLE units AS
            SELECT application_id AS id, row_id, kind, {YearOf(date)} AS year
            FROM applications
            """,
    };

    /// <summary>Makes <c>attributed</c>: the applicants of the selected records, with the weight that each has.</summary>
    internal static string AttributedSql(Attribution attribution) => $"""
        CREATE OR REPLACE TEMP TABLE attributed AS
        SELECT u.id, u.kind AS kind_of_right, u.year, a.entity_id, a.kind AS party_kind, a.country, a.province, a.city,
               {(attribution == Attribution.Fractional ? "CAST(1 AS DOUBLE) / n.applicants" : "CAST(1 AS DOUBLE)")} AS weight
        FROM units AS u
        JOIN selected AS s ON s.id = u.id
        JOIN parties AS a ON a.row_id = u.row_id
        JOIN (SELECT row_id, count(*) AS applicants FROM parties WHERE role = 1 GROUP BY row_id) AS n ON n.row_id = u.row_id
        WHERE a.role = 1 {(attribution == Attribution.First ? "AND a.sequence = 1" : "")}
        """;

    private static string YearOf(DateType date) => date == DateType.Filing ? "filing_year" : "first_publication_year";
}
