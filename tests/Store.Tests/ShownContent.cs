namespace ZhuhaiIp.Analytics.Store.Tests;

/// <summary>What a store shows, without the ids that depend on what came first.</summary>
internal static class ShownContent
{
    private static readonly string[] Searches = ["ti:墨盒", "ti:打印机", "ti:二"];

    /// <summary>Documents with their fields, parties, classes and applications, the applications table, and what words find.</summary>
    internal static IReadOnlyList<string> Of(string folder)
    {
        using var store = PatentStore.Open(folder);
        return
        [
            .. StoreContent.Sql(store, Documents),
            .. StoreContent.Sql(store, Children("parties", "role, c.sequence, name, address")),
            .. StoreContent.Sql(store, Children("classifications", "scheme, c.sequence, symbol")),
            .. StoreContent.Sql(store, Children("priorities", "sequence, number, date")),
            .. StoreContent.Sql(store, "SELECT 'application', application_number, publication_number, country, kind, filing_date, first_publication_date, last_publication_date, documents, publications, main_ipc, title FROM applications ORDER BY ALL"),
            .. Searches.Select(search => $"{search}: {string.Join(',', Found(store, search))}"),
            $"{store.Publications} {store.Applications} {CoverageText.Of(store.Coverage).Chinese}",
        ];
    }

    private const string Documents = """
        SELECT p.publication_number, p.application_number, p.kind, p.filing_date, p.publication_date, p.title, p.abstract, p.claims,
               (SELECT string_agg(coalesce(o.publication_number, o.application_number), ',' ORDER BY o.publication_number, o.application_number)
                FROM identities AS j JOIN publications AS o ON o.row_id = j.row_id WHERE j.application_id = i.application_id)
        FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id ORDER BY ALL
        """;

    private static string Children(string table, string columns) => $"""
        SELECT coalesce(p.publication_number, p.application_number), {columns}
        FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id JOIN {table} AS c ON c.row_id = i.row_id ORDER BY ALL
        """;

    /// <summary>The numbers of the live rows that the index finds, by every word of a field that begins so.</summary>
    private static IEnumerable<string> Found(PatentStore store, string search)
    {
        var (field, word) = (search.Split(':')[0], search.Split(':')[1]);
        var rows = StoreContent.TermRows(store, field, word).Where(store.Live.Contains).ToHashSet();
        using var lake = store.OpenLake();
        return lake.Query("SELECT row_id, coalesce(publication_number, application_number) FROM publications ORDER BY 2",
            reader => (Row: reader.GetInt32(0), Number: reader.GetString(1))).Where(row => rows.Contains(row.Row)).Select(row => row.Number);
    }
}
