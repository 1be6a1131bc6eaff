using System.IO.Compression;
using System.Text;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>A row of cn-2017 as its file has it, its texts folded: read by code that is not the product's.</summary>
internal sealed record RealRecord(string Application, string Publication, string FilingDate, string Ipc, string Title, string Applicant, string Address)
{
    /// <summary>Title, applicant, address and postcode as the file has them.</summary>
    internal required (string Title, string Applicant, string Address, string Postcode) Printed { get; init; }

    /// <summary>The symbols of the classification, as the file has them.</summary>
    internal IReadOnlyList<string> Symbols { get; } = Ipc.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static List<RealRecord> Read(string folder)
    {
        var records = new List<RealRecord>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.gz").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                var cells = Cells(line);
                records.Add(new RealRecord(
                    cells[0], cells[2], cells[1], cells[4], LiteralText.Of(cells[7]), LiteralText.Of(cells[5]), LiteralText.Of(cells[8]))
                {
                    Printed = (cells[7], cells[5], cells[8], cells[9]),
                });
            }
        }

        return records;
    }

    /// <summary>Whether all conditions, such as <c>title=墨盒;applicant!大学</c>, hold.</summary>
    internal bool Fits(string conditions) => conditions.Split(';').All(condition =>
    {
        var sign = condition.IndexOfAny(['=', '!']);
        var text = condition[..sign] switch { "title" => Title, "applicant" => Applicant, _ => Address };
        return text.Contains(LiteralText.Of(condition[(sign + 1)..]), StringComparison.Ordinal) == (condition[sign] == '=');
    });

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append(line[++at]);
            }
            else if (line[at] == '"')
            {
                quoted = !quoted;
            }
            else if (line[at] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[at]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
