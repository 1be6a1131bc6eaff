using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Xlsx;

/// <summary>A workbook read row by row; what is wrong with it becomes a fault, not an exception.</summary>
internal sealed class Workbook : IDisposable
{
    private const long LongestPart = 2L * 1024 * 1024 * 1024;

    private readonly FileStream? _stream;
    private readonly IExcelDataReader? _reader;

    private Workbook(FileStream stream, IExcelDataReader reader) => (_stream, _reader) = (stream, reader);

    private Workbook(Fault fault) => Fault = fault;

    /// <summary>Why the workbook, or the rest of it, cannot be read; null while it can.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>The name of the sheet.</summary>
    public string Sheet => _reader?.Name ?? "";

    /// <summary>Whether the sheet is shown to who opens the workbook.</summary>
    public bool IsVisible => _reader?.VisibleState is null or "visible";

    /// <summary>The row last read, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>The merged ranges of the sheet.</summary>
    public CellRange[] MergedCells => _reader?.MergeCells ?? [];

    /// <summary>Opens a workbook.</summary>
    public static Workbook Open(SourceFile file)
    {
        var stream = file.OpenRaw();
        try
        {
            if (Refuse(stream) is { } refused)
            {
                stream.Dispose();
                return new Workbook(refused);
            }

            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return new Workbook(stream, ExcelReaderFactory.CreateReader(stream));
        }
        catch (Exception error) when (IsOfContent(error))
        {
            stream.Dispose();
            return new Workbook(Damaged(error));
        }
    }

    /// <summary>Goes to the next sheet; false where there is none.</summary>
    public bool NextSheet()
    {
        Row = 0;
        return Try(reader => reader.NextResult());
    }

    /// <summary>The texts of the next row; null at the end of the sheet.</summary>
    public string[]? NextRow()
    {
        string[]? cells = null;
        _ = Try(reader =>
        {
            if (!reader.Read())
            {
                return false;
            }

            cells = new string[reader.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = CellText.Of(reader, column);
            }

            Row++;
            return true;
        });
        return cells;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _stream?.Dispose();
    }

    private bool Try(Func<IExcelDataReader, bool> step)
    {
        if (Fault is not null || _reader is null)
        {
            return false;
        }

        try
        {
            return step(_reader);
        }
        catch (Exception error) when (IsOfContent(error))
        {
            Fault = Damaged(error);
            return false;
        }
    }

    // A ZIP that is no workbook, or unpacks to more than any table of patents, is refused before its parts are read.
    private static Fault? Refuse(FileStream stream)
    {
        if (stream.ReadByte() != 'P')
        {
            stream.Position = 0;
            return null;
        }

        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var fault = archive.GetEntry("xl/workbook.xml") is null && archive.GetEntry("xl/workbook.bin") is null
            ? new Fault(RejectionReason.NotATable, new Wording(
                "文件是 ZIP 压缩包，不是工作簿；请先解压", "the file is a ZIP archive, not a workbook: unpack it first"))
            : archive.Entries.Any(entry => entry.Length > LongestPart)
                ? new Fault(RejectionReason.FieldTooLong, new Wording(
                    "工作簿解压后有超过 2 GB 的部分，请改用 CSV", "a part of the workbook unpacks to more than 2 GB: use CSV"))
                : null;
        stream.Position = 0;
        return fault;
    }

    // The reader meets damaged workbooks with whatever its code runs into: all of it is about the content.
    // What is not: cancellation, and memory.
    private static bool IsOfContent(Exception error) =>
        error is not (OperationCanceledException or OutOfMemoryException or UnauthorizedAccessException);

    private static Fault Damaged(Exception error) => error is InvalidPasswordException
        ? new Fault(RejectionReason.Unreadable, new Wording("工作簿有密码保护", "the workbook is protected by a password"))
        : new Fault(RejectionReason.Truncated, new Wording(
            $"工作簿不完整或已损坏（{error.GetType().Name}）", $"the workbook is cut off or damaged ({error.GetType().Name})"));
}
