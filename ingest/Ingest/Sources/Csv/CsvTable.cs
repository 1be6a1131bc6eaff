using System.Runtime.CompilerServices;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources.Compression;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Csv;

/// <summary>The records of a delimited text whose form is known.</summary>
internal sealed class CsvTable(
    DetectedTable table, CsvReader rows, GuardedStream content, NoteLog notes, string file)
{
    private long _number;
    private long _blank;
    private int _header = table.HeaderRows;

    /// <summary>The records, then the break of the file where there is one.</summary>
    public async IAsyncEnumerable<SourceRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await rows.ReadAsync(cancellation) && !BreaksOff)
        {
            if (!IsSkipped())
            {
                yield return Record();
            }
        }

        NoteBlankRows();
        if (content.Break is { } fault)
        {
            yield return BreaksOff
                ? new SourceRecord(_number + 1, rows.Line) { Fault = fault, Raw = rows.RawText() }
                : new SourceRecord(0, rows.Line) { Fault = fault };
        }
        else if (_number == 0 && table.HeaderRows == 0)
        {
            yield return new SourceRecord(0, 0)
            {
                Fault = new Fault(RejectionReason.EmptyFile, new Wording("文件为空", "the file is empty")),
            };
        }
        else if (_number == 0)
        {
            notes.Add("no-record", new Wording("只有表头，没有记录", "a header and no record"), file);
        }
    }

    // The row at which the file breaks is not whole, whatever it looks like.
    private bool BreaksOff => content.Break is not null && rows.AtEnd;

    private bool IsSkipped()
    {
        if (rows.Fault != CsvFault.None)
        {
            return false;
        }

        if (rows.Row.IsBlank)
        {
            _blank += rows.Row.Count > 1 ? 1 : 0;
            return true;
        }

        return _header-- > 0;
    }

    private SourceRecord Record()
    {
        _number++;
        var fault = FormFault() ?? ColumnFault() ?? EncodingFault();
        return new SourceRecord(_number, rows.Line)
        {
            Fault = fault,
            IsEvent = table.Layout.IsOfEvents,
            Raw = rows.RawText(),
            Values = fault is null ? table.Layout.Values(column => SpreadsheetText.Unguard(rows.Row[column])) : [],
        };
    }

    private Fault? FormFault() => rows.Fault switch
    {
        CsvFault.None => null,
        CsvFault.TextAfterQuote => new Fault(RejectionReason.BadQuote, new Wording(
            "引号之后还有文字：字段中的引号应写成两个", "text follows a closing quote: a quote within a field is written twice")),
        CsvFault.OpenQuote => new Fault(RejectionReason.BadQuote, new Wording(
            "字段的引号直到文件结束也没有配对", "a quoted field is not closed before the file ends")),
        _ => new Fault(RejectionReason.FieldTooLong, new Wording(
            "有一个字段超过 16 MB", "a field is longer than 16 MB")),
    };

    // Empty cells beyond the last heading are a habit of exports, not data.
    private Fault? ColumnFault()
    {
        var (count, expected) = (rows.Row.Count, table.Layout.Columns);
        if (count < expected)
        {
            return new Fault(RejectionReason.TooFewColumns, new Wording(
                $"只有 {count} 列，应有 {expected} 列", $"{count} columns where the table has {expected}"));
        }

        return Enumerable.Range(expected, count - expected).All(rows.Row.IsEmpty)
            ? null
            : new Fault(RejectionReason.TooManyColumns, new Wording(
                $"有 {count} 列，应有 {expected} 列", $"{count} columns where the table has {expected}"));
    }

    private Fault? EncodingFault() => rows.HasUndecodable
        ? new Fault(RejectionReason.BadEncoding, new Wording(
            "有不属于文件编码的字节；若整个文件如此，请用 --encoding 说明编码",
            "bytes that are no text in the file's encoding; if all of the file is so, say its encoding by --encoding"))
        : null;

    private void NoteBlankRows()
    {
        if (_blank > 0)
        {
            notes.Add("blank-row", new Wording("跳过的空行（各列均空）", "rows skipped because every column is empty"), file, _blank);
        }
    }
}
