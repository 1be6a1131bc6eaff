using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Tables.Mappings;

/// <summary>The classification: a symbol and its title a row; dots in a column of their own or before the title.</summary>
internal sealed class IpcMapping : ITableMapping
{
    private const int MostDots = 15;
    private const string Dots = "·•・‧∙．.";

    public string Name => "ipc";

    public IReadOnlyList<string[]> Needs { get; } = [["symbol"], ["title"]];

    public TableRow Map(TableCells cells)
    {
        var text = cells.Required("symbol");
        var symbol = text.Length == 0 ? null : cells.Symbol(text);
        var (dots, title) = Cut(cells.Required("title"));
        var depth = cells.Count("depth") ?? (dots > 0 ? dots : null);
        var level = symbol?.Level;
        if (level == IpcLevel.Subgroup ? depth is 0 or > MostDots : level == IpcLevel.MainGroup && cells.Count("depth") > 0)
        {
            cells.Refuse(RejectionReason.BadValue, new Wording(
                $"{symbol} 的点数不可能是 {depth}", $"{symbol} cannot have {depth} dots"));
        }

        return new TableRow(symbol?.ToString() ?? "", [symbol, level == IpcLevel.Subgroup ? depth : null, title]);
    }

    /// <summary>
    /// The groups of a main group stand together, in the order of the file: that, with the dots, is what lies below what.
    /// A main group of which one subgroup lacks its dots says nothing of it: the next ones might hang below that one.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<object?[]>> Tables(IReadOnlyList<TableRow> rows)
    {
        var groups = rows.GroupBy(row => Group(Symbol(row)), StringComparer.Ordinal);
        return [[.. groups.SelectMany(Ordered).Select((row, place) => row.Prepend(place + 1).ToArray())]];
    }

    private static string Group(IpcSymbol symbol) => symbol.MainGroup ?? symbol.ToString();

    private static IpcSymbol Symbol(TableRow row) => (IpcSymbol)row.Values[0]!;

    private static IEnumerable<object?[]> Ordered(IEnumerable<TableRow> group)
    {
        var rows = group.OrderBy(row => Symbol(row).Level == IpcLevel.Subgroup).ToList();
        var dotted = rows.TrueForAll(row => Symbol(row).Level != IpcLevel.Subgroup || row.Values[1] is not null);
        return rows.Select(row => (object?[])
        [
            Symbol(row).ToString(), Level(Symbol(row).Level), dotted ? Depth(row) : null, row.Values[2],
        ]);
    }

    private static object? Depth(TableRow row) => Symbol(row).Level == IpcLevel.MainGroup ? 0 : row.Values[1];

    private static string Level(IpcLevel level) => level switch
    {
        IpcLevel.Section => "section",
        IpcLevel.Class => "class",
        IpcLevel.Subclass => "subclass",
        IpcLevel.MainGroup => "main_group",
        _ => "subgroup",
    };

    private static (int Dots, string? Title) Cut(string title)
    {
        var (dots, place) = (0, 0);
        for (; place < title.Length && (char.IsWhiteSpace(title[place]) || Dots.Contains(title[place], StringComparison.Ordinal)); place++)
        {
            dots += char.IsWhiteSpace(title[place]) ? 0 : 1;
        }

        // Dots without words are what a table of titles has where a title could not be had.
        return (dots, place == title.Length ? null : title[place..]);
    }
}
