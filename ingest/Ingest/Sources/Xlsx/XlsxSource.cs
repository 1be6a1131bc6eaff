using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Xlsx;

/// <summary>Workbooks: XLSX, and the older XLS. Every visible sheet with a header is read, the others are noted.</summary>
internal sealed class XlsxSource : IPatentSource
{
    public string Id => "xlsx";

    public bool Recognizes(SourceProbe probe) => probe.IsZip || probe.IsCompoundFile;

    public IAsyncEnumerable<SourceRecord> ReadAsync(
        SourceFile file, ReadOptions options, NoteLog notes, CancellationToken cancellation) =>
        Read(file, options, notes, cancellation).ToAsyncEnumerable();

    private static IEnumerable<SourceRecord> Read(
        SourceFile file, ReadOptions options, NoteLog notes, CancellationToken cancellation)
    {
        using var workbook = Workbook.Open(file);
        if (workbook.Fault is not null)
        {
            yield return new SourceRecord(0, 0) { Fault = workbook.Fault };
            yield break;
        }

        var number = 0L;
        Fault? headless = null;
        var tables = 0;
        do
        {
            var sheet = new SheetTable(workbook, options, notes, file.Name);
            if (!sheet.Begin(ref headless))
            {
                continue;
            }

            tables++;
            foreach (var record in sheet.Records(number))
            {
                cancellation.ThrowIfCancellationRequested();
                number = record.Number;
                yield return record;
            }
        }
        while (workbook.NextSheet());

        if (workbook.Fault is { } broken)
        {
            yield return new SourceRecord(0, workbook.Row) { Fault = broken, Part = workbook.Sheet };
        }
        else if (tables == 0)
        {
            yield return new SourceRecord(0, 0) { Fault = headless ?? NoSheet };
        }
    }

    private static Fault NoSheet => new(RejectionReason.EmptyFile, new Wording(
        "工作簿中没有可见且非空的工作表", "the workbook has no sheet that is visible and not empty"));
}
