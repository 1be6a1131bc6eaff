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
        WITH documents AS (
            SELECT i.application_id, p.country, p.kind, p.filing_date, s.stage, s.day,
                   datediff('day', {DocumentStages.Undated}, coalesce(p.publication_date, {DocumentStages.Undated})) * CAST(4294967296 AS BIGINT)
                       - datediff('day', {DocumentStages.Undated}, p.filing_date) AS place
            FROM identities AS i
            JOIN publications AS p ON p.row_id = i.row_id
            LEFT JOIN document_stages AS s
                ON p.country = 'CN' AND s.kind_code = p.kind_code AND s.day = coalesce(p.publication_date, {DocumentStages.Undated})
                AND s.nine_digits = (length(p.publication_number) - length(p.kind_code) = 11)
                AND s.day <= DATE '{limit:yyyy-MM-dd}'
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
