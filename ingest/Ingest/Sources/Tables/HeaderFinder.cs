using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Tables;

/// <summary>Finds the row of headings among the first rows of a table, below any title rows.</summary>
internal static class HeaderFinder
{
    /// <summary>How many rows that are not blank are looked at.</summary>
    public const int Rows = 20;

    /// <summary>The first row with a heading for a number and the most known headings; null where there is none.</summary>
    public static (int Row, TableLayout Layout)? Find(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        (int Row, TableLayout Layout)? best = null;
        for (var row = 0; row < Math.Min(rows.Count, Rows); row++)
        {
            var layout = TableLayout.Of(rows[row]);
            if (layout.HasNumber && layout.Known > (best?.Layout.Known ?? 0))
            {
                best = (row, layout);
            }
        }

        return best;
    }

    /// <summary>What is said of a table without such a row.</summary>
    public static Fault NotFound(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var seen = rows.OrderByDescending(row => row.Count(cell => !string.IsNullOrWhiteSpace(cell)))
            .FirstOrDefault() ?? [];
        var shown = string.Join(" | ", seen.Where(cell => !string.IsNullOrWhiteSpace(cell)).Take(12).Select(Shown));
        var applications = string.Join('、', ColumnAliases.Headings(PatentField.ApplicationNumber).Take(4));
        var publications = string.Join('、', ColumnAliases.Headings(PatentField.PublicationNumber).Take(6));
        return new Fault(RejectionReason.NoNumberColumn, new Wording(
            $"前 {Rows} 行中没有申请号或公开号的列标题；见到：{shown}；认识的有：{applications}；{publications} 等。没有表头的文件请用 --columns 说明各列",
            $"no heading for an application or publication number in the first {Rows} rows; seen: {shown}; "
            + $"known are {applications}; {publications} and others. For a file without header name its columns by --columns"));
    }

    private static string Shown(string cell)
    {
        var text = new string([.. cell.Select(character => char.IsControl(character) ? ' ' : character)]).Trim();
        return text.Length > 24 ? text[..24] + "…" : text;
    }
}
