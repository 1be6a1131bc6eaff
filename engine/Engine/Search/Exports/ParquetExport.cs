using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>Writes an export as a Parquet file with typed columns; lists are texts joined by semicolons.</summary>
public static class ParquetExport
{
    // What one group holds in memory, counted in characters of text and in rows.
    private const int CharactersInGroup = 16_000_000;
    private const int RowsInGroup = 50_000;

    /// <summary>Writes <paramref name="table"/> into a new file.</summary>
    /// <param name="table">The table.</param>
    /// <param name="path">The file; there may be none of its name.</param>
    /// <param name="cancellation">Stops the writing; what was written stays.</param>
    public static Task WriteAsync(ExportTable table, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = table.Columns.Select((column, place) => Column(column, place)).ToArray();
        return new LakeTable<IReadOnlyList<object?>>("export", table.Query, columns)
            .WriteAsync(path, Groups(table.Rows, cancellation), cancellation);
    }

    private static LakeColumn<IReadOnlyList<object?>> Column(ExportColumn column, int place) => column.Kind switch
    {
        ExportValueKind.Day => new OptionalColumn<IReadOnlyList<object?>, DateOnly>(column.Id, column.Heading.English, row => (DateOnly?)row[place]),
        ExportValueKind.Whole => new OptionalColumn<IReadOnlyList<object?>, long>(column.Id, column.Heading.English, row => (long?)row[place]),
        ExportValueKind.Real => new OptionalColumn<IReadOnlyList<object?>, double>(column.Id, column.Heading.English, row => (double?)row[place]),
        ExportValueKind.List => new TextColumn<IReadOnlyList<object?>>(
            column.Id, column.Heading.English, row => row[place] is IReadOnlyList<string> texts ? ExportTable.Joined(texts) : null),
        _ => new TextColumn<IReadOnlyList<object?>>(column.Id, column.Heading.English, row => (string?)row[place]),
    };

    private static IEnumerable<ReadOnlyMemory<IReadOnlyList<object?>>> Groups(
        IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        var group = new List<IReadOnlyList<object?>>();
        var characters = 0;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            group.Add(row);
            characters += row.Sum(value => (value as string)?.Length ?? 0);
            if (group.Count == RowsInGroup || characters >= CharactersInGroup)
            {
                yield return group.ToArray();
                group.Clear();
                characters = 0;
            }
        }

        if (group.Count > 0)
        {
            yield return group.ToArray();
        }
    }
}
