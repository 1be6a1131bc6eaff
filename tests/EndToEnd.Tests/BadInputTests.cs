using System.IO.Compression;
using System.Text;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>Each kind of bad input costs its own records and one clear line in either language; the rest is stored.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "申请号,标题\nCN85105156,一\nCN85107119,二\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Gzip_CutOff_IsTold()
    {
        var text = "申请号,标题\n" + string.Concat(Enumerable.Range(0, 5_000).Select(n => $"CN{201310000001 + n},标题{n * 7919 % 10007}\n"));
        var packed = TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(text));

        var stored = await IngestAsync(_folder.Write("a.csv.gz", packed[..(packed.Length / 2)]), "truncated", "gzip 压缩文件不完整", "gzip");

        Assert.InRange(stored, 1_000, 4_000);
    }

    [Fact]
    public async Task Binary_RenamedCsv_IsTold()
    {
        byte[] bytes = [0x7F, (byte)'E', (byte)'L', (byte)'F', .. Enumerable.Range(0, 9_000).Select(n => (byte)(n * 31))];

        Assert.Equal(0, await IngestAsync(_folder.Write("a.csv", bytes), "not-a-table", "表", "table"));
    }

    [Fact]
    public async Task Encoding_ThatLies_IsTold()
    {
        byte[] gb18030 = [.. "申请号,"u8, 0xB1, 0xEA, 0xCC, 0xE2, (byte)'\n', .. "CN85105156,"u8, 0xB4, 0xF2, (byte)'\n'];

        Assert.Equal(0, await IngestAsync(_folder.Write("a.csv", gb18030), "bad-encoding", "--encoding", "--encoding", "--encoding", "utf-8"));
    }

    [Fact]
    public async Task Row_WithTooFewOrTooManyColumns_IsTold()
    {
        Assert.Equal(2, await IngestAsync(_folder.Write("a.csv", "申请号,标题,摘要\nCN85105156,一,甲\nCN85107423.5,二\nCN85107119,三,丙\n"), "too-few-columns", "列", "column"));
        Assert.Equal(2, await IngestAsync(_folder.Write("b.csv", "申请号,标题\nCN86101756.0,一\nCN85107423.5,二,乙,丙\nCN86101757.9,三\n"), "too-many-columns", "列", "column"));
    }

    [Fact]
    public async Task Dates_ThatCannotBe_AreTold()
    {
        Assert.Equal(0, await IngestAsync(_folder.Write("a.csv", "申请号,申请日\nCN85105156,2015-02-30\n"), "bad-date", "日期", "date"));
        Assert.Equal(0, await IngestAsync(_folder.Write("b.csv", "公开号,申请日,公开日\nCN106548399A,20170330,20170329\n"), "impossible-dates", "早于申请日", "before"));
    }

    [Fact]
    public async Task CheckDigit_ThatIsWrong_IsTold() => Assert.Equal(
        2, await IngestAsync(_folder.Write("a.csv", Good + "CN201310102344.6,三\n"), "check-digit", "校验位", "check digit"));

    [Fact]
    public async Task Folder_WithOneBadFile_GivesTheOthers()
    {
        _folder.Write("in/1.csv", "申请号\nCN85105156\n");
        _folder.Write("in/2.csv", [0, 1, 2, 3, 0, 0, 0, 9]);
        _folder.Write("in/3.csv", "申请号\nCN85107119\n");

        Assert.Equal(2, await IngestAsync(_folder["in"], "not-a-table", "2.csv", "2.csv"));
    }

    [Fact]
    public async Task Field_OfAHundredMegabytes_IsToldByTheProgram()
    {
        using (var writer = new StreamWriter(_folder["a.csv"]))
        {
            await writer.WriteAsync("申请号,摘要\nCN85105156,一\nCN85107119,\"");
            var block = new string('长', 1 << 20);
            for (var mebi = 0; mebi < 34; mebi++)
            {
                await writer.WriteAsync(block);
            }

            await writer.WriteAsync("\"\nCN85107423.5,二\n");
        }

        var run = (await Zhip.RunAsync(_folder.Path, "ingest", "a.csv")).Require(2);

        Assert.StartsWith("读取 3 条：入库 2，更新 0，重复 0，未能入库 1（", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  a.csv:3 ", run.Lines[1], StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 1, 400));
    }

    [Fact]
    public async Task Workbook_WithFormulasAndMergedCells_IsReadByWhatItShows()
    {
        WriteWorkbook(_folder["a.xlsx"]);

        var report = (await CallAsync("ingest", _folder["a.xlsx"], "--json", "--store", _folder["store"])).Json();
        var shown = (await CallAsync("show", "CN85105156", "--json", "--store", _folder["store"])).Json();

        Assert.Equal(2, report.GetProperty("stored").GetInt32());
        Assert.Equal("一种墨盒", shown.GetProperty("documents")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Store_FromANewerVersion_IsRefusedAndLeftAlone()
    {
        (await CallAsync("ingest", _folder.Write("a.csv", Good), "--store", _folder["store"])).Require(0);
        var manifest = await File.ReadAllTextAsync(_folder["store/manifest.json"]);
        var newer = System.Text.RegularExpressions.Regex.Replace(manifest, "\"[Ff]ormat\": *[0-9]+", "\"format\":999");
        Assert.NotEqual(manifest, newer);
        await File.WriteAllTextAsync(_folder["store/manifest.json"], newer);

        foreach (var command in new[] { "search 一", "store info", "ingest a.csv" })
        {
            var run = await CallAsync([.. command.Replace("a.csv", _folder["a.csv"], StringComparison.Ordinal).Split(' '), "--store", _folder["store"]]);
            Assert.NotEmpty(run.Failure());
        }

        Assert.Equal(newer, await File.ReadAllTextAsync(_folder["store/manifest.json"]));
    }

    // Ingests into a store of its own, in each language; gives how many were stored.
    private async Task<int> IngestAsync(string path, string reason, string chinese, string english, params string[] options)
    {
        var name = Path.GetFileName(path);
        var report = (await CallAsync(["ingest", path, "--json", "--store", _folder[$"store-{name}"], .. options])).Json(2);
        var inChinese = await CallAsync(["ingest", path, "--store", _folder[$"chinese-{name}"], .. options]);
        var inEnglish = await CallAsync(["ingest", path, "--store", _folder[$"english-{name}"], "--lang", "en", .. options]);

        var rejection = Assert.Single(report.GetProperty("rejections").EnumerateArray());
        Assert.Equal(reason, rejection.GetProperty("reason").GetString());
        Assert.Equal(report.GetProperty("read").GetInt32(), report.GetProperty("stored").GetInt32() + 1);
        Assert.Contains(chinese, inChinese.Require(2).Lines[1], StringComparison.Ordinal);
        Assert.Contains(english, inEnglish.Require(2).Lines[1], StringComparison.OrdinalIgnoreCase);
        return report.GetProperty("stored").GetInt32();
    }

    private static Task<ProgramRun> CallAsync(params string[] arguments) => Zhip.CallAsync(arguments);

    // The title of the first record is a formula with its last value; the applicant's cell is merged over both rows.
    private static void WriteWorkbook(string path)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        void Part(string name, string xml)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
        }

        Part("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """);
        Part("_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Part("xl/workbook.xml", """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>
            """);
        Part("xl/_rels/workbook.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
            """);
        Part("xl/worksheets/sheet1.xml", """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>申请号</t></is></c><c r="B1" t="inlineStr"><is><t>标题</t></is></c><c r="C1" t="inlineStr"><is><t>申请人</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>CN85105156</t></is></c><c r="B2" t="str"><f>"一种"&amp;"墨盒"</f><v>一种墨盒</v></c><c r="C2" t="inlineStr"><is><t>甲公司</t></is></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>CN85107119</t></is></c><c r="B3" t="inlineStr"><is><t>粉盒</t></is></c><c r="C3"/></row>
            </sheetData><mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells></worksheet>
            """);
    }
}
