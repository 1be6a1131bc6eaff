using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Tables.Mappings;

/// <summary>Industries: a code of GB/T 4754 and one or several symbols a row.</summary>
internal sealed class IndustryMapping : ITableMapping
{
    public string Name => "industry";

    public IReadOnlyList<string[]> Needs { get; } = [["symbol"], ["industry"]];

    public TableRow Map(TableCells cells)
    {
        _ = cells.Required("symbol");
        var symbols = string.Join(';', cells.List("symbol").Select(cells.Symbol).OfType<IpcSymbol>());
        var industry = Code(cells);
        return new TableRow($"{industry} {symbols}", [symbols, industry, cells.Text("industry_name")]);
    }

    public IReadOnlyList<IReadOnlyList<object?[]>> Tables(IReadOnlyList<TableRow> rows) =>
    [
        [
            .. rows.SelectMany(row => ((string)row.Values[0]!).Split(';').Select(symbol => (Symbol: symbol, Row: row)))
                .DistinctBy(pair => (pair.Symbol, pair.Row.Values[1]))
                .Select(pair => new object?[] { pair.Symbol, pair.Row.Values[1], pair.Row.Values[2] }),
        ],
    ];

    private static string Code(TableCells cells)
    {
        var text = cells.Required("industry");
        var digits = text.Length > 0 && char.IsAsciiLetter(text[0]) ? text[1..] : text;
        return digits.Length is >= 2 and <= 4 && digits.All(char.IsAsciiDigit) ? digits : cells.Refuse(
            RejectionReason.BadValue, new Wording(
                $"行业代码应为二至四位数字，前面可有门类字母：{text}", $"an industry's code has two to four digits, perhaps behind a letter: {text}"));
    }
}
