using System.Text;
using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Pipeline;

/// <summary>Each kind of bad input gives one clear line; what can be read of it is read.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemorySink _sink = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Gzip_CutOff_GivesTheWholeRecordsBeforeTheBreakAndOneRejection()
    {
        var text = "申请号,标题\n" + string.Concat(Enumerable.Range(0, 20_000).Select(n => $"CN{201310000001 + n},标题{n * 7919 % 10007}\n"));
        var packed = TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(text));

        var report = await _sink.RunAsync(_folder.Write("a.csv.gz", packed[..(packed.Length / 2)]));

        Assert.Equal(1, report.Counts.Rejected);
        Assert.InRange(report.Counts.Stored, 5_000, 15_000);
        Assert.Equal(report.Counts.Stored + 1, report.Counts.Read);
        Assert.StartsWith("truncated@", Assert.Single(report.Reasons()), StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(report.Files).Break);
        Assert.Single(_sink.Committed);
        Assert.All(_sink.Taken, (taken, place) => Assert.Equal($"标题{place * 7919 % 10007}", taken.Patent.Title));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    public async Task Gzip_WithoutItsLastBytes_IsToldAsCutOff(int missing)
    {
        var packed = TemporaryFolder.Gzip("申请号\nCN85105156\nCN85107119\n"u8.ToArray());

        var report = await _sink.RunAsync(_folder.Write("a.csv.gz", packed[..^missing]));

        Assert.StartsWith("truncated@", Assert.Single(report.Reasons()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gzip_OfTwoMembers_IsReadWhole()
    {
        byte[] packed = [.. TemporaryFolder.Gzip("申请号\nCN85105156\n"u8.ToArray()), .. TemporaryFolder.Gzip("CN85107119\n"u8.ToArray())];

        Assert.Equal(2, (await _sink.RunAsync(_folder.Write("a.csv.gz", packed))).Counts.Stored);
    }

    [Fact]
    public async Task Binary_RenamedCsv_IsOneRejection()
    {
        var bytes = new byte[50_000];
        new Random(7).NextBytes(bytes);

        var report = await _sink.RunAsync(_folder.Write("a.csv", bytes));

        Assert.Equal(["not-a-table@0"], report.Reasons());
        Assert.Empty(_sink.Committed);
    }

    [Fact]
    public async Task Rows_WithTooFewOrTooManyColumns_AreRejectedWithTheirText()
    {
        var path = _folder.Write("a.csv", "申请号,标题,摘要\nCN85105156,一\nCN85107119,二,三,四\nCN85107423.5,五,六,,\nCN86101756.0,七,八\n");

        var report = await _sink.RunAsync(path);

        Assert.Equal(["too-few-columns@2", "too-many-columns@3"], report.Reasons());
        Assert.Equal(["CN85105156,一", "CN85107119,二,三,四"], report.Rejections.Select(rejection => rejection.Raw));
        Assert.Equal(2, report.Counts.Stored);
    }

    [Fact]
    public async Task Dates_ThatAreImpossible_AreRejected()
    {
        var path = _folder.Write("a.csv", "公开号,申请日,公开日\nCN106540887A,20150230,20170329\nCN106548399A,20170330,20170329\nCN106544332A,20150921,20170329\n");

        Assert.Equal(["bad-date@2", "impossible-dates@3"], (await _sink.RunAsync(path)).Reasons());
    }

    [Fact]
    public async Task CheckDigit_ThatIsWrong_IsRejectedAsSuch() =>
        Assert.Equal(["check-digit@2"], (await _sink.RunAsync(_folder.Write("a.csv", "申请号\nCN201310102344.6\n"))).Reasons());

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public async Task Field_OfAHundredMegabytes_IsOneRejectionAndReadingGoesOn(string quote)
    {
        using (var writer = new StreamWriter(_folder["a.csv"]))
        {
            await writer.WriteAsync($"申请号,摘要\nCN85105156,一\nCN85107119,{quote}");
            var block = new string('长', 1024);
            for (var kibi = 0; kibi < 34 * 1024; kibi++)
            {
                await writer.WriteAsync(block);
            }

            await writer.WriteAsync($"{quote}\nCN85107423.5,二\n");
        }

        var report = await _sink.RunAsync(new IngestOptions { Paths = [_folder["a.csv"]], RejectsFile = _folder["r.jsonl"] });

        Assert.Equal(["field-too-long@3"], report.Reasons());
        Assert.Equal(["一", "二"], _sink.Taken.Select(taken => taken.Patent.Abstract));
        Assert.InRange(new FileInfo(_folder["r.jsonl"]).Length, 64 * 1024, 300 * 1024);
    }

    [Fact]
    public async Task Encoding_ThatLies_IsOneClearLine()
    {
        var path = _folder.Write("a.csv", "申请号,标题\nCN85105156,打印机\n", TextEncodings.Open("gb18030"));

        var report = await _sink.RunAsync(new IngestOptions { Paths = [path], Encoding = "utf-8" });

        Assert.Equal(["bad-encoding@0"], report.Reasons());
        Assert.Contains("--encoding auto", report.Rejections[0].Detail.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Encoding_ThatTheMarkLiesAbout_IsOneClearLineAndCanBeSaid()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. TextEncodings.Open("gb18030").GetBytes("申请号,标题\nCN85105156,打印机\n")];
        var path = _folder.Write("a.csv", bytes);

        var report = await _sink.RunAsync(path);
        var said = await _sink.RunAsync(new IngestOptions { Paths = [path], Encoding = "gb18030" });

        Assert.Equal(["bad-encoding@0"], report.Reasons());
        Assert.Contains("--encoding gb18030", report.Rejections[0].Detail.Chinese, StringComparison.Ordinal);
        Assert.Empty(said.Rejections);
        Assert.Equal("打印机", Assert.Single(_sink.Taken).Patent.Title);
    }

    [Fact]
    public async Task Encoding_ThatBreaksLate_RejectsTheLinesItSpoils()
    {
        var good = string.Concat(Enumerable.Range(0, 30_000).Select(n => $"CN{201310000001 + n},标题{n}\n"));
        byte[] bytes = [.. Encoding.UTF8.GetBytes("申请号,标题\n" + good), .. "CN85105156,"u8, 0xB4, 0xF2, 0xFF, .. "\nCN85107119,二\n"u8];

        var report = await _sink.RunAsync(_folder.Write("a.csv", bytes));

        Assert.Equal(["bad-encoding@30002"], report.Reasons());
        Assert.Equal(30_001, report.Counts.Stored);
    }

    [Fact]
    public async Task Encoding_ThatNothingFits_IsOneClearLine()
    {
        byte[] bytes = [.. "申请号,标题\nCN85105156,"u8, 0xFF, 0x80, 0xC3, (byte)'\n'];

        Assert.Equal(["bad-encoding@0"], (await _sink.RunAsync(_folder.Write("a.csv", bytes))).Reasons());
    }

    [Fact]
    public async Task Folder_WithOneBadFile_GivesTheOthers()
    {
        _folder.Write("1.csv", "申请号\nCN85105156\n");
        _folder.Write("2.csv", [0, 1, 2, 3, 0, 0, 0, 9]);
        _folder.Write("3.csv", "");
        _folder.Write("4.html", "<html><table><tr><td>申请号</td></tr></table></html>");
        _folder.Write("5.csv", "名称,摘要\n一,二\n");
        _folder.Write("6.csv", "申请号\nCN85107119\n");

        var report = await _sink.RunAsync(_folder.Path);

        Assert.Equal(2, report.Counts.Stored);
        Assert.Equal(["not-a-table@0", "empty-file@0", "not-a-table@0", "no-number-column@0"], report.Reasons());
        Assert.Equal([false, true, true, true, true, false], report.Files.Select(file => file.Break is not null));
    }

    [Fact]
    public async Task File_ThatCannotBeOpened_IsOneRejection()
    {
        _folder.Write("1.csv", "申请号\nCN85105156\n");
        File.CreateSymbolicLink(_folder["2.csv"], _folder["gone.csv"]);

        var report = await _sink.RunAsync(_folder.Path);

        Assert.Equal(1, report.Counts.Stored);
        Assert.Equal(["unreadable@0"], report.Reasons());
    }

    [Fact]
    public async Task Quotes_ThatAreBad_CostTheirLineOnly()
    {
        var path = _folder.Write("a.csv", "申请号,标题\nCN85105156,\"一\"二\nCN85107119,\"三\nCN85107423.5,四\n");

        var report = await _sink.RunAsync(path);

        Assert.Equal(["bad-quote@2", "bad-quote@3"], report.Reasons());
        Assert.Equal("四", Assert.Single(_sink.Taken).Patent.Title);
    }

    [Fact]
    public async Task Header_WithoutRecords_IsANoteAndNotARejection()
    {
        var report = await _sink.RunAsync(_folder.Write("a.csv", "申请号,标题\n"));

        Assert.Equal((0, "no-record"), (report.Counts.Read, Assert.Single(report.Notes).Id));
    }

    [Fact]
    public async Task Text_WithControlCharactersAndMarkup_IsKeptAsItIs()
    {
        var path = _folder.Write("a.csv", "申请号,标题\nCN85105156,\u0001</script>\n坏\u0002,\uD83D\uDE00\n");

        var report = await _sink.RunAsync(new IngestOptions { Paths = [path], RejectsFile = _folder["r.jsonl"] });

        Assert.Equal("\u0001</script>", Assert.Single(_sink.Taken).Patent.Title);
        Assert.Single(await File.ReadAllLinesAsync(report.RejectsFile!));
    }
}
