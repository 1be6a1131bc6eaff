using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Tables;

/// <summary>Finds the row of headings among the first rows of a table, below any title rows.</summary>
internal static class HeaderFinder
{
    /// <summary>How many rows that are not blank are looked at.</summary>
    public const int Rows = 20;

    /// <summary>The first row with the headings that the table needs and the most known ones; null where there is none.</summary>
    public static (int Row, TableLayout Layout)? Find(IReadOnlyList<IReadOnlyList<string>> rows, FieldSet fields) =>
        (fields.Special is { } special ? Best(rows, special()) : null) ?? Best(rows, fields);

    private static (int Row, TableLayout Layout)? Best(IReadOnlyList<IReadOnlyList<string>> rows, FieldSet fields)
    {
        (int Row, TableLayout Layout)? best = null;
        for (var row = 0; row < Math.Min(rows.Count, Rows); row++)
        {
            var layout = TableLayout.Of(rows[row], fields);
            if (layout.IsHeader && layout.Known > (best?.Layout.Known ?? 0))
            {
                best = (row, layout);
            }
        }

        return best;
    }

    /// <summary>What is said of a table without such a row.</summary>
    public static Fault NotFound(IReadOnlyList<IReadOnlyList<string>> rows, FieldSet fields)
    {
        var seen = rows.OrderByDescending(row => row.Count(cell => !string.IsNullOrWhiteSpace(cell)))
            .FirstOrDefault() ?? [];
        var shown = string.Join(" | ", seen.Where(cell => !string.IsNullOrWhiteSpace(cell)).Take(12).Select(Shown));
        return new Fault(RejectionReason.NoNumberColumn, fields.Missing(shown));
    }

    /// <summary>What is said of a table of patents without a heading for a number.</summary>
    public static Wording NoNumber(string shown)
    {
        var applications = string.Join('、', ColumnAliases.Headings(PatentField.ApplicationNumber).Take(4));
        var publications = string.Join('、', ColumnAliases.Headings(PatentField.PublicationNumber).Take(6));
        return new Wording(
            $"前 {Rows} 行中没有申请号或公开号的列标题；见到：{shown}；认识的有：{applications}；{publications} 等。没有表头的文件请用 --columns 说明各列",
            $"no heading for an application or publication number in the first {Rows} rows; seen: {shown}; "
            + $"known are {applications}; {publications} and others. For a file without header name its columns by --columns");
    }

    private static string Shown(string cell)
    {
        var text = new string([.. cell.Select(character => char.IsControl(character) ? ' ' : character)]).Trim();
        return text.Length > 24 ? text[..24] + "…" : text;
    }
}
