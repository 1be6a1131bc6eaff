using System.IO.Compression;
using System.Text;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Sources.Xlsx;

/// <summary>Writes workbooks from the XML of their sheets.</summary>
internal static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A row of text cells; null leaves a cell out.</summary>
    public static string Row(int row, params string?[] cells) =>
        $"<row r=\"{row}\">{string.Concat(cells.Select((cell, column) => cell is null ? "" : Cell(row, column, cell)))}</row>";

    /// <summary>The workbook: name, state and content of each sheet, rows first, then what follows them.</summary>
    public static byte[] Of(params (string Name, string State, string Rows, string After)[] sheets)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(archive, "[Content_Types].xml", ContentTypes(sheets.Length));
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select((sheet, place) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{place + 1}\" state=\"{sheet.State}\" r:id=\"rId{place + 1}\"/>"))}</sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, place) => $"<Relationship Id=\"rId{place + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{place + 1}.xml\"/>"))}<Relationship Id=\"rIdS\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(archive, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"000000\"/></numFmts><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            foreach (var (sheet, place) in sheets.Select((sheet, place) => (sheet, place)))
            {
                Add(archive, $"xl/worksheets/sheet{place + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheet.Rows}</sheetData>{sheet.After}</worksheet>");
            }
        }

        return bytes.ToArray();
    }

    private static string Cell(int row, int column, string text) => text.StartsWith('<')
        ? text.Replace("@", $"{(char)('A' + column)}{row}", StringComparison.Ordinal)
        : $"<c r=\"{(char)('A' + column)}{row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>";

    private static string ContentTypes(int sheets) =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
        + string.Concat(Enumerable.Range(1, sheets).Select(sheet => $"<Override PartName=\"/xl/worksheets/sheet{sheet}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))
        + "</Types>";

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text));
    }
}
