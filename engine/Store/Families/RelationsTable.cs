using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>The derived table of relations: what one application says of another, or what is presumed of both.</summary>
/// <remarks>
/// Few filings name another, so what is joined is first cut down to the numbers that are named, by their hashes, and to
/// the presumed pairs that have both halves: memory follows the relations, not the store.
/// </remarks>
internal static class RelationsTable
{
    private static readonly string[] Parts =
    [
        "CREATE TEMP TABLE naming AS SELECT * FROM filing_keys WHERE role IN (1, 2, 3, 4, 5)",
        """
        CREATE TEMP TABLE named_own AS
            SELECT k.key_hash, min(k.application_id) AS application_id
            FROM filing_keys AS k SEMI JOIN naming AS n ON n.key_hash = k.key_hash
            WHERE k.role = 0 GROUP BY k.key_hash
        """,
        """
        CREATE TEMP TABLE naming_chinese AS
            SELECT DISTINCT k.application_id
            FROM filing_keys AS k SEMI JOIN naming AS n ON n.application_id = k.application_id
            WHERE k.role = 0 AND k.key LIKE 'CN%'
        """,
        """
        CREATE TEMP TABLE twin_hashes AS
            SELECT key_hash FROM filing_keys WHERE role = 7
            GROUP BY key_hash HAVING bool_or(evidence = 'invention') AND bool_or(evidence = 'utility model')
        """,
        """
        CREATE TEMP TABLE twins AS
            SELECT k.application_id, k.key, k.key_hash, k.evidence
            FROM filing_keys AS k SEMI JOIN twin_hashes AS t ON t.key_hash = k.key_hash WHERE k.role = 7
        """,
        """
        CREATE TEMP TABLE named AS
            SELECT k.application_id,
                   CASE WHEN k.role IN (1, 2) AND c.application_id IS NOT NULL AND k.key LIKE 'CN%' THEN 'domestic-priority'
                        WHEN k.role IN (1, 2) THEN 'priority'
                        WHEN k.role = 3 THEN 'national-phase-of'
                        WHEN k.role = 4 THEN 'divided-from'
                        ELSE 'same-day' END AS kind,
                   k.key AS other_key, o.application_id AS other_application_id,
                   CASE WHEN k.role = 2 THEN concat('inactive ', coalesce(k.evidence, '')) ELSE k.evidence END AS evidence
            FROM naming AS k
            LEFT JOIN named_own AS o ON o.key_hash = k.key_hash
            LEFT JOIN naming_chinese AS c ON c.application_id = k.application_id
            WHERE (o.application_id IS NULL OR o.application_id <> k.application_id) AND (k.role <> 3 OR k.evidence <> 'own')
        """,
    ];

    // A relation stands once, at the application that names the other; a presumed pair at its invention.
    private const string Sql = """
        WITH hints AS (
            SELECT k.application_id, 'divided-hint' AS kind, CAST(NULL AS VARCHAR) AS other_key,
                   CAST(NULL AS INTEGER) AS other_application_id, k.evidence
            FROM filing_keys AS k
            WHERE k.role = 6 AND NOT EXISTS (
                SELECT 1 FROM naming AS p WHERE p.application_id = k.application_id AND p.role = 4)
        ), pairs AS (
            SELECT i.application_id, 'same-day-presumed' AS kind, CAST(NULL AS VARCHAR) AS other_key,
                   u.application_id AS other_application_id, i.key AS evidence
            FROM twins AS i JOIN twins AS u ON u.key_hash = i.key_hash AND u.key = i.key
            WHERE i.evidence = 'invention' AND u.evidence = 'utility model'
              AND NOT EXISTS (
                SELECT 1 FROM named AS n WHERE n.kind = 'same-day'
                    AND n.application_id = i.application_id AND n.other_application_id = u.application_id)
              AND NOT EXISTS (
                SELECT 1 FROM named AS n WHERE n.kind = 'same-day'
                    AND n.application_id = u.application_id AND n.other_application_id = i.application_id)
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
        foreach (var part in Parts)
        {
            lake.Execute(part);
        }

        lake.Execute($"COPY ({Sql}) TO {LakeSession.Quote(path)} (FORMAT parquet, COMPRESSION zstd)");
        return lake.Count($"SELECT count(*) FROM read_parquet({LakeSession.Quote(path)})");
    }
}
