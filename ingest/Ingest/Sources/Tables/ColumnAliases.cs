using System.Collections.Frozen;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Tables;

/// <summary>Which headings of the usual exports mean which field: the table <c>columns.tsv</c> beside this file.</summary>
internal static class ColumnAliases
{
    private static readonly FrozenDictionary<string, (PatentField Field, int Rank)> Table = Load();

    /// <summary>The headings that the table lists for a field, best first.</summary>
    public static IReadOnlyList<string> Headings(PatentField field) =>
        [.. Rows().Where(row => row.Field == field).Select(row => row.Heading)];

    /// <summary>
    /// The field that a heading means, and its rank: where two columns hold one field, the lower rank speaks, and the
    /// other where that one is empty. Null for a heading that the table does not know.
    /// </summary>
    public static (PatentField Field, int Rank)? Find(string heading)
    {
        var key = Heading.Key(heading);
        return Table.TryGetValue(key, out var found) ? found
            : Heading.WithoutUnit(key) is { } bare && Table.TryGetValue(bare, out found)
                ? (found.Field, found.Rank + Table.Count)
                : null;
    }

    private static FrozenDictionary<string, (PatentField Field, int Rank)> Load()
    {
        var table = new Dictionary<string, (PatentField Field, int Rank)>(StringComparer.Ordinal);
        foreach (var (field, heading) in Rows())
        {
            table.TryAdd(Heading.Key(heading), (field, table.Count));
        }

        // After the headings: Lens calls the kind code "Kind", which is also our name of the kind of right.
        foreach (var name in PatentFields.Names)
        {
            table.TryAdd(Heading.Key(name), (PatentFields.Find(name)!.Value, table.Count));
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(PatentField Field, string Heading)> Rows()
    {
        using var stream = typeof(ColumnAliases).Assembly.GetManifestResourceStream("columns.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                yield return (PatentFields.Find(cells[0])!.Value, cells[1]);
            }
        }
    }
}
