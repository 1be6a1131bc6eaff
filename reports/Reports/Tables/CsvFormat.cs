using System.Buffers;
using System.Globalization;
using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search.Exports;

namespace ZhuhaiIp.Analytics.Reports.Tables;

/// <summary>RFC 4180 in UTF-8 with the mark that Excel and WPS know it by; no cell runs as a formula.</summary>
internal sealed class CsvFormat : ITableFormat
{
    private const int Buffer = 1 << 16;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public string Extension => "csv";

    public async Task<long> WriteAsync(ExportTable table, string path, CancellationToken cancellation)
    {
        await using var file = new StreamWriter(path, new UTF8Encoding(true), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = Buffer,
        });
        var line = new StringBuilder();
        AppendRow(line, table.Columns.Select(column => column.Heading.In(table.Language)));
        await file.WriteAsync(line, cancellation);
        var rows = 0L;
        foreach (var row in table.Rows)
        {
            line.Clear();
            AppendRow(line, row.Select(Text));
            await file.WriteAsync(line, cancellation);
            rows++;
        }

        return rows;
    }

    private static void AppendRow(StringBuilder line, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                line.Append(',');
            }

            first = false;
            AppendCell(line, cell);
        }

        line.Append("\r\n");
    }

    private static void AppendCell(StringBuilder line, string cell)
    {
        if (!cell.AsSpan().ContainsAny(Quoted))
        {
            line.Append(cell);
            return;
        }

        line.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => SpreadsheetText.Guard(text),
        IReadOnlyList<string> texts => SpreadsheetText.Guard(ExportTable.Joined(texts) ?? ""),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {value.GetType()} is no value of an export.", nameof(value)),
    };
}
