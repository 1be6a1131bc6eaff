using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>Takes the coverage of a store from its records.</summary>
internal static class CoverageReader
{
    private const string LinesSql = """
        SELECT coalesce(p.country, '') AS country, p.kind, count(*) AS publications,
               min(p.publication_date) AS first_publication, max(p.publication_date) AS last_publication
        FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id
        GROUP BY coalesce(p.country, ''), p.kind
        ORDER BY country, p.kind
        """;

    private const string GapsSql = """
        SELECT count(*) - count(p.publication_date), count(*) - count(p.filing_date),
               count(CASE WHEN lower(p.source_file) LIKE '%synthetic%' THEN 1 END)
        FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id
        """;

    internal static StoreCoverage Read(LakeSession lake)
    {
        var lines = lake.Query(LinesSql, reader => new CoverageLine(
            reader.GetString(0),
            (PatentKind)reader.GetInt32(1),
            reader.GetInt64(2),
            reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3),
            reader.IsDBNull(4) ? null : reader.GetFieldValue<DateOnly>(4)));
        return lake.Query(GapsSql, reader => new StoreCoverage
        {
            Lines = lines,
            Undated = reader.GetInt64(0),
            WithoutFilingDate = reader.GetInt64(1),
            Synthetic = reader.GetInt64(2),
        }).Single();
    }
}
