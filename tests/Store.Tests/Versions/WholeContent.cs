namespace ZhuhaiIp.Analytics.Store.Tests.Versions;

/// <summary>Everything that readers of a store see.</summary>
internal static class WholeContent
{
    // How each live row and each application is called, whatever their ids are.
    private const string Named = """
        CREATE OR REPLACE TEMP TABLE named AS
            SELECT i.row_id, i.application_id, coalesce(p.publication_number, p.application_number) AS name
            FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id;
        CREATE OR REPLACE TEMP TABLE called AS
            SELECT application_id, string_agg(name, ' ' ORDER BY name) AS name FROM named GROUP BY application_id;
        """;

    // Ids, places in files and what a row was first seen in depend on what came first.
    private static readonly string[] Statements =
    [
        """
        SELECT 'document', n.name, c.name, p.* EXCLUDE (row_id, batch, source_file, source_record, source, recipe, publication_id, publication_node, application_node)
        FROM named AS n JOIN called AS c USING (application_id) JOIN publications AS p USING (row_id) ORDER BY ALL
        """,
        """
        SELECT 'party', n.name, p.* EXCLUDE (row_id, entity_id), e.entity_key
        FROM named AS n JOIN parties AS p USING (row_id) LEFT JOIN entities AS e USING (entity_id) ORDER BY ALL
        """,
        "SELECT 'class', n.name, c.* EXCLUDE (row_id) FROM named AS n JOIN classifications AS c USING (row_id) ORDER BY ALL",
        "SELECT 'priority', n.name, p.* EXCLUDE (row_id) FROM named AS n JOIN priorities AS p USING (row_id) ORDER BY ALL",
        "SELECT 'link', n.name, l.* EXCLUDE (row_id) FROM named AS n JOIN record_links AS l USING (row_id) ORDER BY ALL",
        """
        SELECT 'borrowed', n.name, b.field, f.content_hash
        FROM named AS n JOIN borrowed_fields AS b USING (row_id) JOIN publications AS f ON f.row_id = b.from_row ORDER BY ALL
        """,
        """
        SELECT 'application', c.name, a.* EXCLUDE (application_id, row_id, applicant_id, source_file), e.entity_key
        FROM called AS c JOIN applications AS a USING (application_id) LEFT JOIN entities AS e ON e.entity_id = a.applicant_id ORDER BY ALL
        """,
        "SELECT 'simple family', string_agg(c.name, ' + ' ORDER BY c.name) FROM families AS f JOIN called AS c USING (application_id) GROUP BY f.family_id ORDER BY ALL",
        "SELECT 'extended family', string_agg(c.name, ' + ' ORDER BY c.name) FROM families AS f JOIN called AS c USING (application_id) GROUP BY f.extended_family_id ORDER BY ALL",
        """
        SELECT 'relation', c.name, r.kind, r.other_key, o.name, CASE WHEN r.kind <> 'same-day-presumed' THEN r.evidence END
        FROM relations AS r JOIN called AS c USING (application_id) LEFT JOIN called AS o ON o.application_id = r.other_application_id ORDER BY ALL
        """,
        "SELECT 'number', c.name, k.role, k.key, k.evidence FROM filing_keys AS k JOIN called AS c USING (application_id) WHERE k.role <> 7 ORDER BY ALL",
    ];

    /// <summary>Content by numbers, without the ids that depend on what came first; what words find included.</summary>
    internal static IReadOnlyList<string> ByNumber(string folder)
    {
        using var store = PatentStore.Open(folder);
        using var lake = store.OpenLake();
        lake.Execute(Named);
        var names = lake.Query("SELECT row_id, name FROM named", reader => (reader.GetInt32(0), reader.GetString(1)))
            .ToDictionary(row => row.Item1, row => row.Item2);
        return
        [
            .. Statements.SelectMany(sql => lake.Query(sql, StoreContent.Line)),
            .. StoreContent.Terms(store).Select(term => Found(term, names)).OfType<string>(),
            $"{store.Publications} {store.Applications} {store.Families} {store.ExtendedFamilies} {store.Coverage.Events} {store.Coverage.StatusDay:o}",
            CoverageText.Of(store.Coverage).Chinese,
        ];
    }

    /// <summary>Every row of every table with all ids, and every term with its rows.</summary>
    internal static IReadOnlyList<string> WithIds(string folder)
    {
        using var store = PatentStore.Open(folder);
        var tables = store.Manifest.Files.Where(file => file.Path.EndsWith(".parquet", StringComparison.Ordinal))
            .Select(file => file.Table).Distinct().Order(StringComparer.Ordinal);
        return
        [
            .. tables.SelectMany(table => StoreContent.Sql(store, $"SELECT '{table}', * FROM {table} ORDER BY ALL")),
            .. StoreContent.Terms(store),
        ];
    }

    /// <summary>The ids of what is shown.</summary>
    internal static IReadOnlyList<string> Ids(string folder)
    {
        using var store = PatentStore.Open(folder);
        return
        [
            .. new[] { "identities", "applications", "families", "relations", "filing_keys", "entities" }
                .SelectMany(table => StoreContent.Sql(store, $"SELECT '{table}', * FROM {table} ORDER BY ALL")),
        ];
    }

    // A term that only dead rows have is no content.
    private static string? Found(string line, Dictionary<int, string> names)
    {
        var parts = line.Split(' ');
        var found = parts[1].Split(',').Select(row => names.GetValueOrDefault(int.Parse(row, System.Globalization.CultureInfo.InvariantCulture)))
            .OfType<string>().Order(StringComparer.Ordinal).ToList();
        return found.Count == 0 ? null : $"{parts[0]} {string.Join(',', found)}";
    }
}
