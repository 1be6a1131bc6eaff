using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>Reads numbers of applications from the lake.</summary>
internal static class ApplicationCountReader
{
    /// <summary>What stands for a number that is not known, or of no application.</summary>
    internal const int Unknown = -1;

    /// <summary>The number for each application, by its id.</summary>
    /// <exception cref="AnalyticsException">The store was written before there were families.</exception>
    internal static int[] Read(PatentStore store, ApplicationCount count)
    {
        if (count is ApplicationCount.FamilySize or ApplicationCount.FamilyOffices && !store.HasFamilies)
        {
            throw PatentStore.WithoutFamilies();
        }

        var counts = new int[store.ApplicationCapacity];
        Array.Fill(counts, Unknown);
        using var lake = store.OpenLake();
        lake.Read(Sql(count), row => counts[row.GetInt32(0)] = row.GetInt32(1));
        return counts;
    }

    private static string Sql(ApplicationCount count) => count switch
    {
        ApplicationCount.Applicants => Printed("parties", "role = 1", "count(s.row_id)"),
        ApplicationCount.Inventors => Printed("parties", "role = 2", "count(s.row_id)"),
        ApplicationCount.IpcSymbols => Printed("classifications", "scheme = 1", "count(DISTINCT s.symbol)"),
        ApplicationCount.Publications => "SELECT application_id, publications FROM applications",
        ApplicationCount.FamilySize => Family("count(*)"),
        ApplicationCount.FamilyOffices => Family("count(DISTINCT country)"),
        ApplicationCount.YearsInForce => "SELECT application_id, years_in_force FROM applications WHERE years_in_force IS NOT NULL",
        _ => throw new ArgumentOutOfRangeException(nameof(count), count, "There is no such number."),
    };

    private static string Printed(string table, string condition, string number) => $"""
        SELECT a.application_id, CAST({number} AS INTEGER)
        FROM applications AS a LEFT JOIN (SELECT * FROM {table} WHERE {condition}) AS s ON s.row_id = a.row_id
        GROUP BY a.application_id
        """;

    private static string Family(string number) => $"""
        WITH members AS (
            SELECT f.application_id, f.family_id, a.country
            FROM families AS f JOIN applications AS a ON a.application_id = f.application_id
        ), sizes AS (
            SELECT family_id, CAST({number} AS INTEGER) AS number FROM members GROUP BY family_id
        )
        SELECT m.application_id, s.number FROM members AS m JOIN sizes AS s ON s.family_id = m.family_id
        """;
}
