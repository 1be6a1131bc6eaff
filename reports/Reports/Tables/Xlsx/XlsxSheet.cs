using System.Globalization;
using System.Text;
using ZhuhaiIp.Analytics.Engine.Search.Exports;

namespace ZhuhaiIp.Analytics.Reports.Tables.Xlsx;

/// <summary>One sheet, written row by row: texts are texts and never formulas, days are days.</summary>
internal sealed class XlsxSheet : IDisposable
{
    // Excel counts a 29th of February 1900 that never was: days before the first of March stand as text.
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    // What a landscape page takes that is still read with ease.
    private const int CharactersOfPage = 180;

    private readonly StreamWriter _xml;
    private readonly Action _cut;
    private readonly StringBuilder _row = new();
    private readonly string[] _letters;
    private readonly bool _isTable;
    private readonly int _width;
    private int _rows;
    private string? _table;

    /// <summary>Begins a sheet.</summary>
    /// <param name="part">Where its XML goes.</param>
    /// <param name="widths">A width for each column.</param>
    /// <param name="isTable">Whether its first row is a header, which stays in sight.</param>
    /// <param name="cut">Called for each text that a cell cannot take whole.</param>
    internal XlsxSheet(Stream part, IReadOnlyList<int> widths, bool isTable, Action cut)
    {
        (_xml, _cut, _isTable, _width) = (new StreamWriter(part, new UTF8Encoding(false), 1 << 16), cut, isTable, widths.Sum());
        _letters = [.. Enumerable.Range(0, widths.Count).Select(Letters)];
        _xml.Write(XlsxParts.Declaration);
        _xml.Write($"<worksheet xmlns=\"{XlsxParts.Main}\">{XlsxParts.FitToPage}{(isTable ? XlsxParts.FrozenHeader : "")}<cols>");
        for (var column = 0; column < widths.Count; column++)
        {
            _xml.Write(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{column + 1}\" max=\"{column + 1}\" width=\"{widths[column]}\" customWidth=\"1\"/>"));
        }

        _xml.Write("</cols><sheetData>");
    }

    internal void WriteHeader(IReadOnlyList<string> headings) => WriteRow(headings, XlsxParts.HeaderStyle);

    internal void WriteRow(IReadOnlyList<object?> values) => WriteRow(values, null);

    /// <summary>What was written is a table with a header: it can be filtered.</summary>
    internal void EndTable() => _table = $"A1:{_letters[^1]}{_rows}";

    public void Dispose()
    {
        _xml.Write("</sheetData>");
        _xml.Write(_table is null ? "" : $"<autoFilter ref=\"{_table}\"/>");
        _xml.Write(XlsxParts.Page(Math.Max(1, (_width + (CharactersOfPage / 2)) / CharactersOfPage), _isTable));
        _xml.Write("</worksheet>");
        _xml.Dispose();
    }

    private void WriteRow(IReadOnlyList<object?> values, int? style)
    {
        _rows++;
        _row.Clear().Append(CultureInfo.InvariantCulture, $"<row r=\"{_rows}\">");
        for (var column = 0; column < values.Count; column++)
        {
            Append(_letters[column], values[column], style);
        }

        _xml.Write(_row.Append("</row>"));
    }

    private void Append(string letters, object? value, int? style)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                AppendText(letters, text, style);
                break;
            case IReadOnlyList<string> texts:
                AppendText(letters, ExportTable.Joined(texts) ?? "", style);
                break;
            case DateOnly day when day < FirstSafeDay:
                AppendText(letters, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), style);
                break;
            case DateOnly day:
                AppendNumber(letters, day.DayNumber - DayZero.DayNumber, _isTable ? XlsxParts.DayStyle : XlsxParts.NotedDayStyle);
                break;
            case IFormattable number:
                AppendNumber(letters, number, _isTable ? 0 : XlsxParts.NotedNumberStyle);
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} is no value of an export.", nameof(value));
        }
    }

    private void AppendNumber(string letters, IFormattable number, int style) => _row.Append(
        CultureInfo.InvariantCulture, $"<c r=\"{letters}{_rows}\" s=\"{style}\"><v>{number}</v></c>");

    private void AppendText(string letters, string text, int? style)
    {
        if (text.Length == 0)
        {
            return;
        }

        var whole = XlsxText.Cut(text);
        if (whole.Length < text.Length)
        {
            _cut();
        }

        _row.Append(CultureInfo.InvariantCulture, $"<c r=\"{letters}{_rows}\" s=\"{style ?? (_isTable ? XlsxParts.TextStyle : XlsxParts.NotedTextStyle)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        XlsxText.Append(_row, whole);
        _row.Append("</t></is></c>");
    }

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
