using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>What the status of each application depends on, from its live documents: one row each, in SQL.</summary>
internal static class ApplicationFacts
{
    /// <summary>
    /// The table <c>application_facts</c>: office, kind, filing date, its term's end, the day of the first publication
    /// and of the first grant publication that came out by the day <c>$1</c>. Needs <c>document_stages</c>. The filing
    /// date is what the latest document with one says, the earliest of those that several of one day say.
    /// </summary>
    internal static string Sql(DateOnly limit) => string.Create(CultureInfo.InvariantCulture, $"""
        CREATE OR REPLACE TEMP TABLE application_facts AS
        WITH live AS (
            SELECT i.application_id, p.row_id, p.country, p.kind, p.filing_date,
                   CASE WHEN p.country = 'CN' THEN p.kind_code END AS kind_code,
                   length(p.publication_number) - length(p.kind_code) = 11 AS nine_digits,
                   coalesce(p.publication_date, {DocumentStages.Undated}) AS day
            FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id
        ), stages AS (
            SELECT kind_code, nine_digits, day, stage FROM document_stages WHERE day <= DATE '{limit:yyyy-MM-dd}'
        ), documents AS (
            -- Equalities of columns only: with anything else in it this is a loop over both sides.
            SELECT l.application_id, l.country, l.kind, l.filing_date, s.stage, s.day,
                   datediff('day', {DocumentStages.Undated}, l.day) * CAST(4294967296 AS BIGINT)
                       - datediff('day', {DocumentStages.Undated}, l.filing_date) AS place
            FROM live AS l
            LEFT JOIN stages AS s ON s.kind_code = l.kind_code AND s.day = l.day AND s.nine_digits = l.nine_digits
        ), facts AS (
            SELECT application_id, max(country) AS country, max(kind) AS kind, arg_max(filing_date, place) AS filing_date,
                   min(CASE WHEN stage IN ({(int)PublicationStage.Published}, {(int)PublicationStage.Announced}) THEN day END) AS published_day,
                   min(CASE WHEN stage IN ({(int)PublicationStage.Granted}, {(int)PublicationStage.PartlyInvalidated}) THEN day END) AS granted_day
            FROM documents GROUP BY application_id
        )
        SELECT application_id, country, kind, filing_date, published_day, granted_day,
               CAST(filing_date + to_years(CASE WHEN country <> 'CN' THEN NULL {Years()} END) AS DATE) AS expiry
        FROM facts
        """);

    /// <summary>The rules of terms as branches of a CASE, the latest first.</summary>
    private static string Years() => string.Join(' ', PatentTerm.Rules.Reverse().Select(rule => string.Create(
        CultureInfo.InvariantCulture,
        $"WHEN kind = {(int)rule.Kind} AND filing_date >= DATE '{rule.FiledFrom:yyyy-MM-dd}' THEN {rule.Years}")));
}
