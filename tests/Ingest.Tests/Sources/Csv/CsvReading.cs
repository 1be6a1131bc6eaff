using System.Text;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Csv;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Sources.Csv;

/// <summary>All rows of a text.</summary>
internal static class CsvReading
{
    public static async Task<List<ReadRow>> RowsAsync(
        string text, char delimiter = ',', TextLimits? limits = null)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var reader = new CsvReader(new DecodedText(bytes, Encoding.UTF8), delimiter, limits ?? new TextLimits());
        var rows = new List<ReadRow>();
        while (await reader.ReadAsync(CancellationToken.None))
        {
            rows.Add(new ReadRow(
                reader.Line, reader.Fault, reader.Fault == CsvFault.None ? [.. reader.Row.Texts()] : [], reader.RawText()));
        }

        return rows;
    }

    internal sealed record ReadRow(long Line, CsvFault Fault, string[] Cells, string Raw);
}
