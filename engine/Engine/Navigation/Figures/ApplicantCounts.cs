using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>One applicant's part of a study.</summary>
/// <param name="Name">The name as first printed.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Region">Where it sits in most of its records; null where nothing tells.</param>
/// <param name="Records">Its records, by the study's attribution.</param>
/// <param name="FirstYear">The year of its earliest record.</param>
/// <param name="LastYear">The year of its latest record.</param>
internal sealed record ApplicantCount(
    string Name, PartyKind Kind, string? Region, double Records, int? FirstYear, int? LastYear);

/// <summary>Counts the applicants of a study.</summary>
internal static class ApplicantCounts
{
    // Weights are counted in 2^32nds: sums of integers repeat to the last bit, whatever the order.
    private const double Scale = 4_294_967_296;

    /// <summary>The applicants, largest first; all of them, or the region's records only.</summary>
    internal static List<ApplicantCount> Read(StudyWorkspace workspace, bool local)
    {
        var sql = $"""
            WITH placed AS (
                SELECT entity_id, coalesce(city, province, country) AS place, count(*) AS records,
                       row_number() OVER (PARTITION BY entity_id ORDER BY count(*) DESC, coalesce(city, province, country)) AS rank
                FROM attributed
                WHERE coalesce(city, province, country) IS NOT NULL
                GROUP BY entity_id, coalesce(city, province, country)
            ), counted AS (
                SELECT a.entity_id, CAST(sum(CAST(a.weight * {Scale:F0} AS BIGINT)) AS BIGINT) AS weight,
                       max(a.party_kind) AS party_kind, min(a.year) AS first_year, max(a.year) AS last_year
                FROM attributed AS a {(local ? "JOIN local AS l ON l.id = a.id" : "")}
                GROUP BY a.entity_id
            )
            SELECT e.name, c.party_kind, p.place, c.weight, c.first_year, c.last_year
            FROM counted AS c
            JOIN entities AS e ON e.entity_id = c.entity_id
            LEFT JOIN placed AS p ON p.entity_id = c.entity_id AND p.rank = 1
            ORDER BY c.weight DESC, e.name, c.entity_id
            """;
        return workspace.Lake.Query(sql, row => new ApplicantCount(
            row.GetString(0),
            (PartyKind)row.GetInt32(1),
            row.IsDBNull(2) ? null : row.GetString(2),
            row.GetInt64(3) / Scale,
            row.IsDBNull(4) ? null : row.GetInt32(4),
            row.IsDBNull(5) ? null : row.GetInt32(5)));
    }
}
