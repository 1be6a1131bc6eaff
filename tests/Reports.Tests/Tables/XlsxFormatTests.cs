using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Reports.Tables.Xlsx;

namespace ZhuhaiIp.Analytics.Reports.Tests.Tables;

/// <summary>The workbook, read as what it is: an archive of XML.</summary>
public sealed partial class XlsxFormatTests : IDisposable
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly TemporaryPath _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Cells_ReadFromTheXml_AreTheValuesAndNoFormulas()
    {
        await new XlsxFormat().WriteAsync(SampleTable.Of(SampleTable.Hostile), _files["a.xlsx"], default);

        var rows = Sheet(1);

        Assert.Equal(["公开（公告）号", "标题", "申请人", "申请日", "同族数", "得分", "摘要"], rows[0]);
        var expected = SampleTable.Hostile.Select(row => row.Select(value => SampleTable.Text(value) ?? "").ToArray()).ToList();
        expected[^1][^1] = new string('长', 32_766) + "…";
        Assert.Equal(expected, rows.Skip(1));
        Assert.Empty(Part("xl/worksheets/sheet1.xml").Descendants(Main + "f"));
    }

    [Fact]
    public async Task Sheet_OfHits_HasAFrozenHeaderAFilterAndRealDays()
    {
        await new XlsxFormat().WriteAsync(SampleTable.Of(SampleTable.Hostile), _files["a.xlsx"], default);

        var sheet = Part("xl/worksheets/sheet1.xml");

        Assert.Equal("frozen", sheet.Descendants(Main + "pane").Single().Attribute("state")!.Value);
        Assert.Equal("A1:G7", sheet.Descendants(Main + "autoFilter").Single().Attribute("ref")!.Value);
        Assert.Equal(7, sheet.Descendants(Main + "col").Count());
        Assert.Equal("42064", sheet.Descendants(Main + "c").Single(cell => cell.Attribute("r")!.Value == "D2").Element(Main + "v")!.Value);
    }

    [Fact]
    public async Task AboutSheet_SaysWhatAReaderSigns()
    {
        await new XlsxFormat().WriteAsync(SampleTable.Of(SampleTable.Hostile, query: "=标题:墨盒"), _files["a.xlsx"], default);

        var rows = Sheet(2).ToLookup(row => row[0], row => row.Length > 1 ? row[1] : "");

        Assert.Equal(["检索结果", "说明"], Names());
        Assert.Equal(["=标题:墨盒"], rows["检索式"]);
        Assert.Equal(["标题:\"墨盒\""], rows["读作"]);
        Assert.Equal(["6"], rows["件数"]);
        Assert.Equal(["7"], rows["库的代次"]);
        Assert.Equal(["一条提示"], rows["提示"]);
        Assert.StartsWith("1 个单元格超过", Assert.Single(rows["截断"]), StringComparison.Ordinal);
        Assert.Contains("没有日期的在最后", Assert.Single(rows["排序"]), StringComparison.Ordinal);
        Assert.All(["检索人", "复核人", "日期"], name => Assert.Equal([""], rows[name]));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(6, 2)]
    [InlineData(7, 3)]
    public async Task Rows_BeyondWhatASheetTakes_GoOnUnderTheHeaderOfTheNext(int count, int sheets)
    {
        object?[][] hits = [.. Enumerable.Range(0, count).Select(place => new object?[] { $"CN{103000000 + place}A", null, null, null, null, null, null })];

        Assert.Equal(count, await new XlsxFormat(rowsInSheet: 4).WriteAsync(SampleTable.Of(hits, Language.English), _files["a.xlsx"], default));

        Assert.Equal([.. Enumerable.Range(1, sheets).Select(sheet => sheet == 1 ? "Hits" : $"Hits {sheet}"), "About"], Names());
        Assert.All(Enumerable.Range(1, sheets), sheet => Assert.Equal("Publication Number", Sheet(sheet)[0][0]));
        Assert.Equal(hits.Select(row => row[0]), Enumerable.Range(1, sheets).SelectMany(sheet => Sheet(sheet).Skip(1)).Select(row => row[0]));
    }

    [Fact]
    public async Task Workbook_ByTheSchemaOfOffice_IsValid()
    {
        await new XlsxFormat(rowsInSheet: 4).WriteAsync(SampleTable.Of(SampleTable.Hostile), _files["a.xlsx"], default);

        using var document = SpreadsheetDocument.Open(_files["a.xlsx"], isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Text_OfAnyCharacters_ComesBackFromTheXml() => Gen.Char.Array[0, 12].Select(characters => new string(characters)).Sample(text =>
    {
        var xml = new StringBuilder();
        XlsxText.Append(xml, text);
        return Unescaped(XElement.Parse($"<t xml:space=\"preserve\">{xml}</t>", LoadOptions.PreserveWhitespace).Value) == text;
    });

    [Theory]
    [InlineData(32_767, 32_767)]
    [InlineData(32_768, 32_767)]
    [InlineData(100_000, 32_767)]
    public void Text_LongerThanACell_IsCutWhereACharacterEnds(int length, int cut)
    {
        Assert.Equal(cut, XlsxText.Cut(new string('a', length)).Length);
        Assert.DoesNotContain('\uD842', XlsxText.Cut("a" + string.Concat(Enumerable.Repeat("𠮷", 20_000)))[^2..]);
    }

    private List<string> Names() => [.. Part("xl/workbook.xml").Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value)];

    /// <summary>The rows of a sheet as texts, days by the serial numbers of spreadsheets.</summary>
    private List<string[]> Sheet(int number) => [.. Part($"xl/worksheets/sheet{number}.xml").Descendants(Main + "row").Select(Cells)];

    private static string[] Cells(XElement row)
    {
        var cells = row.Elements(Main + "c").ToDictionary(cell => cell.Attribute("r")!.Value[0] - 'A', Text);
        return [.. Enumerable.Range(0, Math.Max(7, cells.Count)).Select(column => cells.GetValueOrDefault(column, ""))];
    }

    private static string Text(XElement cell)
    {
        if (cell.Attribute("t")?.Value == "inlineStr")
        {
            return Unescaped(cell.Element(Main + "is")!.Element(Main + "t")!.Value);
        }

        var value = cell.Element(Main + "v")!.Value;
        return cell.Attribute("s")!.Value == "2"
            ? DateTime.FromOADate(double.Parse(value, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : value;
    }

    private static string Unescaped(string text) => Escape().Replace(text, match =>
        ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private XElement Part(string name)
    {
        using var archive = ZipFile.OpenRead(_files["a.xlsx"]);
        using var part = archive.GetEntry(name)!.Open();
        return XElement.Load(part, LoadOptions.PreserveWhitespace);
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
