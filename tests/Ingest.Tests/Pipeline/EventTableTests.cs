using System.Xml.Linq;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;
using ZhuhaiIp.Analytics.Ingest.Tests.Sources.Xlsx;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Pipeline;

public sealed class EventTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemorySink _sink = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Events_OfAChineseTable_AreReadWhole()
    {
        var report = await _sink.RunAsync(_folder.Write(
            "events.csv",
            """
            申请号,法律状态,生效日,法律状态公告日,法律状态信息,登记号,质押金额（万元）
            ZL 2013 1 0102344.9,专利权质押合同登记的生效,2019年5月28日,20190611,"出质人：甲公司",2019440000123,"1,500.5"
            """));

        Assert.Empty(_sink.Taken);
        var (one, source) = Assert.Single(_sink.Events);
        Assert.Equal(("CN201310102344.9", LegalEventKind.PledgeRegistered), (one.Application.ToString(), one.Kind));
        Assert.Equal((new DateOnly(2019, 5, 28), new DateOnly(2019, 6, 11), null), (one.EffectiveDay, one.GazetteDay, one.KnownDay));
        Assert.Equal(("专利权质押合同登记的生效", "出质人：甲公司 登记号：2019440000123", 1500.5m), (one.Wording, one.Detail, one.Amount));
        Assert.Equal(new SourceReference("events.csv", 1) { Class = "export" }, source);
        Assert.Empty(report.Notes);
    }

    [Fact]
    public async Task Events_OfAnEnglishTable_AreRead()
    {
        await _sink.RunAsync(_folder.Write(
            "events.tsv",
            "Application Number\tLegal event code\tEffective date\tKnown date\tFrom\tTo\nCN201310102344\tTR01\t2019-05-28\t2020-01-01\tA Ltd\tB Ltd\n"));

        var one = Assert.Single(_sink.Events).Event;
        Assert.Equal((LegalEventKind.Transferred, new DateOnly(2020, 1, 1)), (one.Kind, one.KnownDay));
        Assert.Equal("变更前权利人：A Ltd 变更后权利人：B Ltd", one.Detail);
    }

    [Theory]
    [InlineData("申请号,申请日,公开号,标题,法律状态,法律状态日期")]
    [InlineData("申请号,公告日,申请人")]
    [InlineData("申请号,法律状态,申请人")]
    public async Task Records_WithAColumnOfStatus_AreRecords(string header)
    {
        await _sink.RunAsync(_folder.Write("records.csv", $"{header}\nCN201310102344.9{new string(',', header.Count(c => c == ','))}\n"));

        Assert.Empty(_sink.Events);
        Assert.Single(_sink.Taken);
    }

    [Fact]
    public async Task Events_ThatCannotBeTaken_SayWhy()
    {
        var report = await _sink.RunAsync(_folder.Write(
            "events.csv",
            """
            申请号,事件,生效日,金额（元）
            CN201310102344.9,授权,2015-05-28,
            CN201310102344.5,授权,2015-05-28,
            ,授权,2015-05-28,
            CN201310102344.9,,2015-05-28,
            CN201310102344.9,授权,,
            CN201310102344.9,授权,2015-02-30,
            CN201310102344.9,质押,2015-05-28,很多
            CN201310102344.9,质押,2015-05-28,25000
            CN201310102344.9,授权,2015-05-28,
            """));

        Assert.Equal(["check-digit@3", "no-number@4", "no-event@5", "no-day@6", "bad-date@7", "bad-amount@8"], report.Reasons());
        Assert.Equal((9, 2, 1, 6), ((int)report.Counts.Read, (int)report.Counts.Stored, (int)report.Counts.Duplicates, (int)report.Counts.Rejected));
        Assert.Equal(2.5m, _sink.Events[1].Event.Amount);
    }

    [Fact]
    public async Task Events_OfATableWithoutHeader_AreReadByAColumnsFile()
    {
        var columns = ColumnLayout.Parse("""{"delimiter":"|","columns":["application_number","event",null,"effective_day","amount_yuan","before"]}""");
        var csv = _folder.Write("events.csv", "CN201310102344.9|质押|-|2019-05-28|25000|甲公司\nCN201310102344.9|授权|-|2015-05-28||\n");

        var report = await _sink.RunAsync(new IngestOptions { Paths = [csv], Columns = columns });

        Assert.Empty(_sink.Taken);
        Assert.Equal((2, 0), ((int)report.Counts.Stored, (int)report.Counts.Rejected));
        Assert.Equal([LegalEventKind.PledgeRegistered, LegalEventKind.Granted], _sink.Events.Select(one => one.Event.Kind));
        Assert.Equal((new DateOnly(2019, 5, 28), 2.5m, "变更前权利人：甲公司"), (_sink.Events[0].Event.EffectiveDay, _sink.Events[0].Event.Amount, _sink.Events[0].Event.Detail));
    }

    [Fact]
    public async Task Events_OfASheetWithoutHeader_AreReadByAColumnsFile()
    {
        var rows = WorkbookFile.Row(1, "CN201310102344.9", "公开", "2013-06-19") + WorkbookFile.Row(2, "CN201310102344.9", "授权", "2015-05-28");
        var book = _folder.Write("events.xlsx", WorkbookFile.Of(("事件", "visible", rows, "")));

        await _sink.RunAsync(new IngestOptions
        {
            Paths = [book],
            Columns = ColumnLayout.Parse("""{"columns":["application_number","event","gazette_day"]}"""),
        });

        Assert.Equal([LegalEventKind.Published, LegalEventKind.Granted], _sink.Events.Select(one => one.Event.Kind));
    }

    [Theory]
    [InlineData("""{"columns":["application_number","event"]}""", "gazette_day")]
    [InlineData("""{"columns":["event","gazette_day"]}""", "application_number")]
    [InlineData("""{"columns":["application_number","event","gazette_day","title"]}""", "title")]
    [InlineData("""{"columns":["application_number","event","gazette_day","of_record"]}""", "of_record")]
    [InlineData("""{"columns":["application_number","gazette_day"]}""", "gazette_day")]
    [InlineData("""{"columns":["application_number","event","event","gazette_day"]}""", "event")]
    public void Columns_ThatAreNoTableOfEvents_AreRefused(string json, string named) =>
        Assert.Contains(named, Assert.Throws<AnalyticsException>(() => ColumnLayout.Parse(json)).Wording.Chinese, StringComparison.Ordinal);

    [Fact]
    public async Task Event_OfAnUnknownWording_IsKeptAndNoted()
    {
        var report = await _sink.RunAsync(_folder.Write("events.csv", "申请号,事件,公告日\nCN201310102344.9,从未见过的公告,2015-05-28\n"));

        Assert.Equal((LegalEventKind.Unknown, "从未见过的公告"), (_sink.Events[0].Event.Kind, _sink.Events[0].Event.Wording));
        var note = Assert.Single(report.Notes);
        Assert.Equal("unknown-event", note.Id);
        Assert.Contains("从未见过的公告", Assert.Single(note.Samples), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_WithMergedNumbers_GivesEveryEventItsNumber()
    {
        var rows = WorkbookFile.Row(1, "申请号", "事件", "公告日") + WorkbookFile.Row(2, "CN201310102344.9", "公开", "2013-06-19")
            + WorkbookFile.Row(3, null, "授权", "<c r=\"@\" s=\"1\"><v>42152</v></c>");
        await _sink.RunAsync(_folder.Write(
            "events.xlsx", WorkbookFile.Of(("事件", "visible", rows, "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>"))));

        Assert.Equal(
            [(LegalEventKind.Published, new DateOnly(2013, 6, 19)), (LegalEventKind.Granted, new DateOnly(2015, 5, 28))],
            _sink.Events.Select(one => (one.Event.Kind, one.Event.GazetteDay!.Value)));
    }

    [Fact]
    public async Task SampleEvents_AreAllRecognised()
    {
        var report = await _sink.RunAsync(SampleFile());

        Assert.True(report.Counts.Read > 1000);
        Assert.Equal(report.Counts.Read, report.Counts.Stored);
        Assert.DoesNotContain(_sink.Events, one => one.Event.Kind == LegalEventKind.Unknown);
        Assert.Empty(report.Notes);
    }

    [Fact]
    public async Task RealLegalEventsOfOps_AreKeptWithTheirCodes()
    {
        if (SharedData.PathOf("data/formats/ops/legal_example_1.xml") is not { } path)
        {
            return;
        }

        var rows = XDocument.Load(path).Descendants().Where(element => element.Name.LocalName == "legal").Select(Row).ToList();
        var report = await _sink.RunAsync(_folder.Write(
            "ops.csv", "申请号,法律状态代码,生效日,公告日,内容\n" + string.Join('\n', rows)));

        Assert.Equal(50, report.Counts.Read);
        Assert.Equal((50, 0), ((int)(report.Counts.Stored + report.Counts.Duplicates), (int)report.Counts.Rejected));
        Assert.All(_sink.Events, one => Assert.Equal(LegalEventKind.Unknown, one.Event.Kind));
        Assert.Contains(_sink.Events, one => one.Event is { Wording: "17Q", EffectiveDay: { Year: 2002, Month: 4, Day: 23 } });
    }

    private static string SampleFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ZhuhaiIp.Analytics.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "data-samples", "events", "synthetic-events.csv");
    }

    private static string Row(XElement legal)
    {
        string Of(string tag) => legal.Descendants().FirstOrDefault(element => element.Name.LocalName == tag)?.Value.Trim() ?? "";
        var effective = Of("L525EP");
        return $"{Of("L001EP")}{Of("L003EP")},{Of("L008EP")},{effective},{Of("L007EP")},\"{legal.Attribute("desc")?.Value}\"";
    }
}
