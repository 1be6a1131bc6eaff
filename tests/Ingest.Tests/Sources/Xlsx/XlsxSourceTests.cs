using ZhuhaiIp.Analytics.Ingest.Tests.Pipeline;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Sources.Xlsx;

public sealed class XlsxSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemorySink _sink = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Workbook_WithFormulasDatesAndNumbers_GivesWhatWasSavedWithThem()
    {
        var path = _folder.Write("表.dat", WorkbookFile.Of(("结果", "visible",
            WorkbookFile.Row(1, "专利检索结果")
            + WorkbookFile.Row(3, "申请号", "申请日", "标题", "邮编", "申请人", "备注")
            + WorkbookFile.Row(4, "201310102344", "<c r=\"@\" s=\"1\"><v>41361</v></c>",
                "<c r=\"@\" t=\"str\"><f>\"一种\"&amp;\"墨盒\"</f><v>一种墨盒</v></c>", "<c r=\"@\" s=\"2\"><v>10010</v></c>",
                "甲公司", "<c r=\"@\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")
            + WorkbookFile.Row(5, "<c r=\"@\"><v>201310102345</v></c>", "20130328", "二", "519000"), "")));

        var report = await _sink.RunAsync(path);

        Assert.Equal((2, 2), (report.Counts.Read, report.Counts.Stored));
        var (first, second) = (_sink.Taken[0].Patent, _sink.Taken[1].Patent);
        Assert.Equal("一种墨盒", first.Title);
        Assert.Equal(new DateOnly(2013, 3, 28), first.FilingDate);
        Assert.Equal("010010", first.Parties[0].Postcode);
        Assert.Equal(new DateOnly(2013, 3, 28), second.FilingDate);
        Assert.Equal("CN201310102345", second.Application!.Key);
        Assert.Contains(report.Notes, note => note.Id == "unknown-column" && note.Text.Chinese.Contains("备注", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Workbook_WithMergedCells_GivesTheValueToEveryRowButNotTheNumber()
    {
        var path = _folder.Write("m.xlsx", WorkbookFile.Of(("s", "visible",
            WorkbookFile.Row(1, "公开号", "标题", "申请人")
            + WorkbookFile.Row(2, "CN106540887A", "一", "甲公司")
            + WorkbookFile.Row(3, "CN106548399A", "二", null)
            + WorkbookFile.Row(4, null, "三", null)
            + WorkbookFile.Row(5, "CN106544332A", "四", null),
            "<mergeCells count=\"2\"><mergeCell ref=\"C2:C4\"/><mergeCell ref=\"A3:A4\"/></mergeCells>")));

        var report = await _sink.RunAsync(path);

        Assert.Equal(["no-number@4"], report.Reasons());
        Assert.Equal(["甲公司", "甲公司", null], _sink.Taken.Select(taken => taken.Patent.Parties.Select(party => party.Name).FirstOrDefault()));
        Assert.Equal(2, Assert.Single(report.Notes, note => note.Id == "merged-cells").Count);
    }

    [Fact]
    public async Task Workbook_WithSeveralSheets_GivesAllThatHaveAHeaderAndNotesTheOthers()
    {
        var path = _folder.Write("s.xlsx", WorkbookFile.Of(
            ("说明", "visible", WorkbookFile.Row(1, "检索式", "打印机"), ""),
            ("一", "visible", WorkbookFile.Row(1, "公开号") + WorkbookFile.Row(2, "CN106540887A"), ""),
            ("藏", "hidden", WorkbookFile.Row(1, "公开号") + WorkbookFile.Row(2, "CN106544332A"), ""),
            ("二", "visible", WorkbookFile.Row(1, "公开号") + WorkbookFile.Row(2, "CN106548399A") + WorkbookFile.Row(3, "bad!"), "")));

        var report = await _sink.RunAsync(path);

        Assert.Equal((3, 2, 1), (report.Counts.Read, report.Counts.Stored, report.Counts.Rejected));
        Assert.Equal("s.xlsx#二", report.Rejections[0].File);
        Assert.Equal(3, report.Rejections[0].Record);
        Assert.Equal(["sheet-without-header", "hidden-sheet"], report.Notes.Select(note => note.Id));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task Workbook_CutOff_IsOneRejection(double part)
    {
        var whole = WorkbookFile.Of(("s", "visible", WorkbookFile.Row(1, "公开号") + WorkbookFile.Row(2, "CN106540887A"), ""));
        var path = _folder.Write("cut.xlsx", whole[..(int)(whole.Length * part)]);

        var report = await _sink.RunAsync(path);

        Assert.Equal(["truncated@0"], report.Reasons());
        Assert.Empty(_sink.Committed);
    }

    [Fact]
    public async Task Workbook_WithDamagedSheet_GivesWhatCameBefore()
    {
        var path = _folder.Write("d.xlsx", WorkbookFile.Of(
            ("一", "visible", WorkbookFile.Row(1, "公开号") + WorkbookFile.Row(2, "CN106540887A"), ""),
            ("二", "visible", WorkbookFile.Row(1, "公开号") + "<row r=\"2\"><c r=\"A2\"><v>1</row>", "")));

        var report = await _sink.RunAsync(path);

        Assert.Equal(1, report.Counts.Stored);
        Assert.Equal("truncated", Ingest.Mapping.RejectionReasons.Id(Assert.Single(report.Rejections).Reason));
        Assert.NotNull(report.Files[0].Break);
    }

    [Fact]
    public async Task Archive_ThatIsNoWorkbook_IsOneRejection()
    {
        using var bytes = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create))
        {
            archive.CreateEntry("a.csv").Open().Dispose();
        }

        var report = await _sink.RunAsync(_folder.Write("a.csv", bytes.ToArray()));

        Assert.Equal(["not-a-table@0"], report.Reasons());
    }

    [Fact]
    public async Task Workbook_WithoutNumberColumn_SaysWhatItSaw()
    {
        var path = _folder.Write("n.xlsx", WorkbookFile.Of(("s", "visible", WorkbookFile.Row(1, "名称", "摘要") + WorkbookFile.Row(2, "一", "二"), "")));

        var report = await _sink.RunAsync(path);

        Assert.Equal(["no-number-column@0"], report.Reasons());
        Assert.Contains("名称 | 摘要", report.Rejections[0].Detail.Chinese, StringComparison.Ordinal);
    }
}
