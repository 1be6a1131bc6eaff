using System.Globalization;
using System.Text;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>The columns of an export, and how a record fills them.</summary>
public sealed class SampleTable
{
    private readonly (string Heading, Func<SyntheticPatent, string> Cell)[] _columns;
    private readonly bool _header;

    private SampleTable(bool header, params (string Heading, Func<SyntheticPatent, string> Cell)[] columns) =>
        (_header, _columns) = (header, columns);

    /// <summary>The headings of the office's own search service.</summary>
    public static SampleTable Office { get; } = new(
        true,
        ("申请号", p => p.Application),
        ("申请日", p => Day(p.FilingDate, "yyyy.MM.dd")),
        ("公开（公告）号", p => p.Publication),
        ("公开（公告）日", p => Day(p.PublicationDate, "yyyy.MM.dd")),
        ("专利类型", p => p.Kind),
        ("发明名称", p => p.Title),
        ("IPC分类号", p => p.Ipc),
        ("洛迦诺分类号", p => p.Locarno),
        ("申请（专利权）人", p => p.Applicants),
        ("发明人", p => p.Inventors),
        ("申请人地址", p => p.Address),
        ("申请人邮编", p => p.Postcode),
        ("代理机构", p => p.Agency),
        ("代理人", p => p.Agent),
        ("优先权", p => p.Priority),
        ("摘要", p => p.Abstract),
        ("首项权利要求", p => p.Claim));

    /// <summary>Headings as commercial databases print them.</summary>
    public static SampleTable Commercial { get; } = new(
        true,
        ("公开(公告)号", p => p.Publication),
        ("标题", p => p.Title),
        ("摘要", p => p.Abstract),
        ("首项权利要求", p => p.Claim),
        ("申请号", p => p.Application),
        ("申请日", p => Day(p.FilingDate, "yyyy-MM-dd")),
        ("公开(公告)日", p => Day(p.PublicationDate, "yyyy-MM-dd")),
        ("专利类型", p => p.Kind),
        ("申请人", p => p.Applicants.Replace(";", " | ", StringComparison.Ordinal)),
        ("发明人", p => p.Inventors.Replace(";", " | ", StringComparison.Ordinal)),
        ("IPC分类号", p => p.Ipc.Replace(";", " | ", StringComparison.Ordinal)),
        ("申请人地址", p => p.Address),
        ("代理机构", p => p.Agency));

    /// <summary>Ten columns without headings, as bulk bibliographic files have them.</summary>
    public static SampleTable Headerless { get; } = new(
        false,
        ("application_number", p => p.Application),
        ("filing_date", p => Day(p.FilingDate, "yyyyMMdd")),
        ("publication_number", p => p.Publication),
        ("publication_date", p => Day(p.PublicationDate, "yyyyMMdd")),
        ("ipc", p => p.Ipc.Length == 0 ? "" : p.Ipc + ";"),
        ("applicants", p => p.Applicants),
        ("inventors", p => p.Inventors),
        ("title", p => p.Title),
        ("address", p => p.Address),
        ("postcode", p => p.Postcode));

    /// <summary>The headings.</summary>
    public IReadOnlyList<string> Headings => [.. _columns.Select(column => column.Heading)];

    /// <summary>The cells of one record, in the order of <see cref="Headings"/>.</summary>
    public IReadOnlyList<string> Cells(SyntheticPatent record) => [.. _columns.Select(column => column.Cell(record))];

    /// <summary>Writes the records as CSV, one after the other, lines ending in LF.</summary>
    public void Write(TextWriter writer, IEnumerable<SyntheticPatent> records)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(records);
        var line = new StringBuilder(4096);
        if (_header)
        {
            foreach (var (heading, _) in _columns)
            {
                AppendCell(line, heading);
            }

            EndLine(writer, line);
        }

        foreach (var record in records)
        {
            foreach (var (_, cell) in _columns)
            {
                AppendCell(line, cell(record));
            }

            EndLine(writer, line);
        }
    }

    private static void AppendCell(StringBuilder line, string cell)
    {
        if (cell.AsSpan().IndexOfAny(",\"\r\n") >= 0)
        {
            line.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            line.Append(cell);
        }

        line.Append(',');
    }

    private static void EndLine(TextWriter writer, StringBuilder line)
    {
        line.Length--;
        line.Append('\n');
        writer.Write(line);
        line.Clear();
    }

    private static string Day(DateOnly? day, string format) =>
        day is { } value ? value.ToString(format, CultureInfo.InvariantCulture) : "";
}
