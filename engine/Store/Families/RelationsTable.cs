using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>The derived table of relations: what one application says of another, or what is presumed of both.</summary>
internal static class RelationsTable
{
    /// <summary>The statement. A relation stands once, at the application that names the other; a presumed pair at its invention.</summary>
    internal const string Sql = """
        WITH own AS (
            SELECT key, min(application_id) AS application_id FROM filing_keys WHERE role = 0 GROUP BY key
        ), chinese AS (
            SELECT DISTINCT application_id FROM filing_keys WHERE role = 0 AND key LIKE 'CN%'
        ), named AS (
            SELECT k.application_id,
                   CASE WHEN k.role IN (1, 2) AND c.application_id IS NOT NULL AND k.key LIKE 'CN%' THEN 'domestic-priority'
                        WHEN k.role IN (1, 2) THEN 'priority'
                        WHEN k.role = 3 THEN 'national-phase-of'
                        WHEN k.role = 4 THEN 'divided-from'
                        ELSE 'same-day' END AS kind,
                   k.key AS other_key, o.application_id AS other_application_id,
                   CASE WHEN k.role = 2 THEN concat('inactive ', coalesce(k.evidence, '')) ELSE k.evidence END AS evidence
            FROM filing_keys AS k
            LEFT JOIN own AS o ON o.key = k.key
            LEFT JOIN chinese AS c ON c.application_id = k.application_id
            WHERE k.role IN (1, 2, 3, 4, 5) AND (o.application_id IS NULL OR o.application_id <> k.application_id)
              AND (k.role <> 3 OR k.evidence <> 'own')
        ), hints AS (
            SELECT k.application_id, 'divided-hint' AS kind, CAST(NULL AS VARCHAR) AS other_key,
                   CAST(NULL AS INTEGER) AS other_application_id, k.evidence
            FROM filing_keys AS k
            WHERE k.role = 6 AND NOT EXISTS (
                SELECT 1 FROM filing_keys AS p WHERE p.application_id = k.application_id AND p.role = 4)
        ), pairs AS (
            SELECT i.application_id, 'same-day-presumed' AS kind, CAST(NULL AS VARCHAR) AS other_key,
                   u.application_id AS other_application_id, i.key AS evidence
            FROM filing_keys AS i JOIN filing_keys AS u ON u.key = i.key
            WHERE i.role = 7 AND u.role = 7 AND i.evidence = 'invention' AND u.evidence = 'utility model'
              AND NOT EXISTS (
                SELECT 1 FROM named AS n WHERE n.kind = 'same-day'
                    AND ((n.application_id = i.application_id AND n.other_application_id = u.application_id)
                      OR (n.application_id = u.application_id AND n.other_application_id = i.application_id)))
        )
        SELECT application_id, kind, other_key, other_application_id, evidence FROM named
        UNION ALL SELECT application_id, kind, other_key, other_application_id, evidence FROM hints
        UNION ALL SELECT application_id, kind, other_key, other_application_id, evidence FROM pairs
        ORDER BY application_id, kind, other_key NULLS FIRST, other_application_id NULLS FIRST
        """;

    /// <summary>Writes the table of what <paramref name="lake"/> shows to a new Parquet file; returns its rows.</summary>
    internal static long Write(LakeSession lake, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        lake.Execute($"COPY ({Sql}) TO {LakeSession.Quote(path)} (FORMAT parquet, COMPRESSION zstd)");
        return lake.Count($"SELECT count(*) FROM read_parquet({LakeSession.Quote(path)})");
    }
}
