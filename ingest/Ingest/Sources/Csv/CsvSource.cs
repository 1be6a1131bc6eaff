using System.Runtime.CompilerServices;
using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources.Compression;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Csv;

/// <summary>Delimited text: comma, tab, semicolon or bar; with a header, or laid out by a columns file; packed or not.</summary>
internal sealed class CsvSource : IPatentSource
{
    private const int HeadLength = 256 * 1024;

    private static readonly string[] Markup = ["<?xml", "<html", "<!DOCTYPE", "<table"];

    public string Id => "csv";

    /// <summary>Whatever is no workbook may be a table of text; what it really is shows on reading.</summary>
    public bool Recognizes(SourceProbe probe) => !probe.IsZip && !probe.IsCompoundFile;

    public async IAsyncEnumerable<SourceRecord> ReadAsync(
        SourceFile file, ReadOptions options, NoteLog notes, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var encoding = await DetectEncodingAsync(file, options, cancellation);
        if (encoding.Fault is not null)
        {
            yield return new SourceRecord(0, 0) { Fault = encoding.Fault };
            yield break;
        }

        var table = await DetectTableAsync(file, encoding, options, cancellation);
        if (table.Fault is not null)
        {
            yield return new SourceRecord(0, 0) { Fault = table.Fault, Raw = table.Raw };
            yield break;
        }

        if (table.Headings is not null)
        {
            table.Layout.Note(table.Headings, file.Name, notes);
        }

        await using var content = await file.OpenAsync(cancellation);
        var rows = new CsvReader(await OpenTextAsync(content, encoding, cancellation), table.Delimiter, options.Limits);
        await foreach (var record in new CsvTable(table, rows, content, notes, file.Name).ReadAsync(cancellation))
        {
            yield return record;
        }
    }

    private static async Task<DetectedEncoding> DetectEncodingAsync(
        SourceFile file, ReadOptions options, CancellationToken cancellation)
    {
        await using var content = await file.OpenAsync(cancellation);
        var asked = options.Encoding != "auto" ? options.Encoding : options.Layout?.Encoding ?? "auto";
        return await EncodingDetector.DetectAsync(content, asked, cancellation);
    }

    private static async Task<DetectedTable> DetectTableAsync(
        SourceFile file, DetectedEncoding encoding, ReadOptions options, CancellationToken cancellation)
    {
        if (options.Layout is { } layout)
        {
            return new DetectedTable(layout.Delimiter, TableLayout.Of(layout)) { HeaderRows = layout.Header ? 1 : 0 };
        }

        await using var content = await file.OpenAsync(cancellation);
        var head = await HeadAsync(await OpenTextAsync(content, encoding, cancellation), cancellation);
        var (delimiter, rows) = await DelimiterDetector.DetectAsync(head, options.Fields, cancellation);
        return HeaderFinder.Find(rows, options.Fields) is var (row, found)
            ? new DetectedTable(delimiter, found) { HeaderRows = row + 1, Headings = rows[row] }
            : new DetectedTable(delimiter, TableLayout.Of([], options.Fields))
            {
                Fault = NoTable(head) ?? HeaderFinder.NotFound(rows, options.Fields),
                Raw = RawTexts.Cut(head.AsSpan(0, Math.Min(head.Length, 2000))),
            };
    }

    private static Fault? NoTable(string head)
    {
        var start = head.TrimStart();
        if (start.Length == 0)
        {
            return new Fault(RejectionReason.EmptyFile, new Wording("文件为空", "the file is empty"));
        }

        return Markup.Any(tag => start.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            ? new Fault(RejectionReason.NotATable, new Wording(
                "文件内容是 XML 或 HTML，不是表格；请在表格软件中另存为 CSV 或 XLSX",
                "the file holds XML or HTML, not a table; save it as CSV or XLSX in a spreadsheet program"))
            : null;
    }

    private static async Task<DecodedText> OpenTextAsync(
        GuardedStream content, DetectedEncoding encoding, CancellationToken cancellation)
    {
        await content.ReadExactlyAsync(new byte[encoding.Mark], cancellation);
        return new DecodedText(content, TextEncodings.Open(encoding.Name!));
    }

    private static async Task<string> HeadAsync(DecodedText text, CancellationToken cancellation)
    {
        var head = new StringBuilder();
        var room = new char[text.Portion];
        while (head.Length < HeadLength && await text.ReadAsync(room, cancellation) is > 0 and var count)
        {
            head.Append(room, 0, count);
        }

        return head.ToString();
    }
}
