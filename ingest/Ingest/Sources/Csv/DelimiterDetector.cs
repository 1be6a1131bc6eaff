using System.Text;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Csv;

/// <summary>Tells the delimiter of a text with a header: the one under which most headings are known.</summary>
internal static class DelimiterDetector
{
    private static readonly char[] Candidates = [',', '\t', ';', '|'];

    /// <summary>The delimiter, and the first rows under it.</summary>
    public static async Task<(char Delimiter, IReadOnlyList<IReadOnlyList<string>> Rows)> DetectAsync(
        string head, FieldSet fields, CancellationToken cancellation)
    {
        (char Delimiter, IReadOnlyList<IReadOnlyList<string>> Rows, int Known)? best = null;
        foreach (var candidate in Candidates)
        {
            var rows = await RowsAsync(head, candidate, cancellation);
            var known = HeaderFinder.Find(rows, fields)?.Layout.Known ?? 0;
            if (best is null || known > best.Value.Known)
            {
                best = (candidate, rows, known);
            }
        }

        return (best!.Value.Delimiter, best.Value.Rows);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(
        string head, char delimiter, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream(Encoding.Unicode.GetBytes(head));
        var reader = new CsvReader(new DecodedText(bytes, Encoding.Unicode), delimiter, new TextLimits());
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < HeaderFinder.Rows && await reader.ReadAsync(cancellation))
        {
            if (reader.Fault == CsvFault.None && !reader.Row.IsBlank)
            {
                rows.Add(reader.Row.Texts());
            }
        }

        return rows;
    }
}
