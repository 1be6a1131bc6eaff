using System.IO.Compression;
using System.Text;

namespace ZhuhaiIp.Analytics.Reports.Tables.Xlsx;

/// <summary>A workbook written from its beginning to its end: no sheet of it is ever in memory.</summary>
/// <remarks>
/// Libraries that build a workbook open its archive for changes, and then .NET keeps every part in memory until it is
/// closed: a million records would not fit. The few parts that a table needs are written here one behind the other.
/// </remarks>
internal sealed class XlsxWorkbook : IDisposable
{
    // The same content is the same bytes, whenever it is written.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive;
    private readonly List<(string Name, bool IsTable)> _sheets = [];

    /// <summary>Begins a new file.</summary>
    internal XlsxWorkbook(string path)
    {
        _archive = new ZipArchive(
            new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16), ZipArchiveMode.Create);
        // First, because programs that look at the beginning of a file only know a workbook by it.
        using var part = Part("_rels/.rels");
        part.Write(Encoding.UTF8.GetBytes(XlsxParts.PackageRelationships));
    }

    /// <summary>How many sheets there are.</summary>
    internal int Sheets => _sheets.Count;

    /// <summary>How many texts were cut because a cell cannot take them.</summary>
    internal long Cuts { get; private set; }

    /// <summary>Begins a sheet; to be disposed of before the next one begins.</summary>
    internal XlsxSheet AddSheet(string name, IReadOnlyList<int> widths, bool isTable)
    {
        _sheets.Add((name, isTable));
        return new XlsxSheet(Part($"xl/worksheets/sheet{_sheets.Count}.xml"), widths, isTable, () => Cuts++);
    }

    /// <summary>Writes what ties the sheets together.</summary>
    internal async Task EndAsync(CancellationToken cancellation)
    {
        foreach (var (name, content) in (IEnumerable<(string, string)>)
        [
            ("xl/styles.xml", XlsxParts.Styles),
            ("xl/workbook.xml", XlsxParts.Workbook(_sheets)),
            ("xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelationships(_sheets.Count)),
            ("[Content_Types].xml", XlsxParts.ContentTypes(_sheets.Count)),
        ])
        {
            await using var part = Part(name);
            await part.WriteAsync(Encoding.UTF8.GetBytes(content), cancellation);
        }
    }

    public void Dispose() => _archive.Dispose();

    private Stream Part(string name)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
