using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Tables;

/// <summary>Which column of a table holds which field.</summary>
internal sealed class TableLayout
{
    private readonly FieldSet _fields;
    private readonly (int Column, int Field)[] _cells;

    private TableLayout(FieldSet fields, IEnumerable<(int Column, int Field)> cells, int columns) =>
        (_fields, _cells, Columns) = (fields, [.. cells], columns);

    /// <summary>How many columns the table has.</summary>
    public int Columns { get; }

    /// <summary>How many columns hold a field.</summary>
    public int Known => _cells.Length;

    /// <summary>Whether the table is one of legal events.</summary>
    public bool IsOfEvents => _fields == EventColumns.Fields;

    /// <summary>Whether the columns are enough for a table.</summary>
    public bool IsHeader => _fields.IsHeader(_cells.Select(cell => cell.Field));

    /// <summary>Whether a column holds a number that a record is known by.</summary>
    public bool IsNumber(int column) => _cells.Any(cell => cell.Column == column && _fields.IsNumber(cell.Field));

    /// <summary>The layout that a columns file says.</summary>
    public static TableLayout Of(ColumnLayout layout) => new(
        layout.Fields,
        from column in Enumerable.Range(0, layout.Columns.Count)
        where layout.Columns[column] is not null
        select (column, layout.Fields.Named(layout.Columns[column]!)),
        layout.Columns.Count);

    /// <summary>The layout that a row of headings tells; what is not known is left out.</summary>
    public static TableLayout Of(IReadOnlyList<string> headings, FieldSet fields)
    {
        var found = from column in Enumerable.Range(0, headings.Count)
                    let alias = fields.Find(headings[column])
                    where alias is not null
                    orderby alias.Value.Rank, column
                    select (column, alias.Value.Field);
        var columns = headings.Count;
        while (columns > 0 && string.IsNullOrWhiteSpace(headings[columns - 1]))
        {
            columns--;
        }

        return new TableLayout(fields, found, columns);
    }

    /// <summary>The fields of a row.</summary>
    /// <param name="cell">The text of a column.</param>
    public string?[] Values(Func<int, string?> cell)
    {
        var values = new string?[_fields.Names.Count];
        foreach (var (column, field) in _cells)
        {
            if (string.IsNullOrEmpty(values[field]))
            {
                values[field] = cell(column);
            }
        }

        return values;
    }

    /// <summary>Notes the columns that are not read, or only where another is empty.</summary>
    public void Note(IReadOnlyList<string> headings, string file, NoteLog notes)
    {
        var unknown = Enumerable.Range(0, Columns).Where(column => _cells.All(cell => cell.Column != column))
            .Select(column => Shown(headings[column], column)).ToList();
        if (unknown.Count > 0)
        {
            notes.Add("unknown-column", new Wording(
                $"未使用的列：{string.Join('、', unknown)}", $"columns not used: {string.Join(", ", unknown)}"), file);
        }

        foreach (var group in _cells.GroupBy(cell => cell.Field).Where(group => group.Count() > 1))
        {
            var shown = group.Select(cell => Shown(headings[cell.Column], cell.Column)).ToList();
            notes.Add("several-columns", new Wording(
                $"字段 {_fields.Names[group.Key]} 有多列：以“{shown[0]}”为准，为空时才取 {string.Join('、', shown.Skip(1))}",
                $"several columns for {_fields.Names[group.Key]}: '{shown[0]}' speaks, "
                + $"and where it is empty {string.Join(", ", shown.Skip(1))}"), file);
        }
    }

    private static string Shown(string heading, int column)
    {
        var text = heading.ReplaceLineEndings(" ").Trim('\uFEFF', ' ');
        return text.Length == 0 ? $"#{column + 1}" : text.Length > 40 ? text[..40] + "…" : text;
    }
}
