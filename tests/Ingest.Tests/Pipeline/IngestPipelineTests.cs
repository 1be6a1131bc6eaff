using System.Text.Json;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Pipeline;

public sealed class IngestPipelineTests : IDisposable
{
    private const string Table = "申请号,标题\nCN85105156,一\nCN85107119,\"二,\n三\"\n坏,四\nCN85107423.5,五\n";

    private readonly TemporaryFolder _folder = new();
    private readonly MemorySink _sink = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8", ',')]
    [InlineData("utf-8", '\t')]
    [InlineData("utf-8", ';')]
    [InlineData("gb18030", ',')]
    [InlineData("utf-16le", '\t')]
    [InlineData("utf-16be", ',')]
    public async Task Table_InAnyEncodingAndDelimiterPackedOrNot_IsTheSame(string encoding, char delimiter)
    {
        var bytes = TextEncodings.Open(encoding).GetBytes(Table.Replace("二,", "二", StringComparison.Ordinal).Replace(',', delimiter));
        var plain = await new MemorySink().RunAsync(_folder.Write("a.txt", bytes));

        var packed = await _sink.RunAsync(_folder.Write("b.xls", TemporaryFolder.Gzip(bytes)));

        Assert.Equal((4, 3, 1), (packed.Counts.Read, packed.Counts.Stored, packed.Counts.Rejected));
        Assert.Equal(plain.Counts, packed.Counts);
        Assert.Equal(["bad-application-number@5"], packed.Reasons());
        Assert.Equal("二\n三", _sink.Taken[1].Patent.Title);
        Assert.Equal(new SourceReference("b.xls", 2) { Class = "export" }, _sink.Taken[1].Source);
    }

    [Fact]
    public async Task Table_BelowTitleRows_IsFoundAndItsUnknownColumnsNoted()
    {
        var path = _folder.Write("t.csv", "检索结果,,,\n导出时间 2024,,,\n\n公开（公告）号,标 题,被引用次数,\nCN106540887A,一,3,\nCN106548399A,二,4,\n");

        var report = await _sink.RunAsync(path);

        Assert.Equal((2, 2), (report.Counts.Read, report.Counts.Stored));
        var note = Assert.Single(report.Notes);
        Assert.Equal("unknown-column", note.Id);
        Assert.Contains("被引用次数", note.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_WithTwoColumnsOfAField_TakesTheBetterAndSaysSo()
    {
        var path = _folder.Write("t.csv", "申请号,标题(英文),标题\nCN85105156,A plough,犁\nCN85107119,A seeder,\n");

        var report = await _sink.RunAsync(path);

        Assert.Equal(["犁", "A seeder"], _sink.Taken.Select(taken => taken.Patent.Title));
        Assert.Equal("several-columns", Assert.Single(report.Notes).Id);
    }

    [Fact]
    public async Task Table_WithoutHeader_IsReadByItsColumnsFile()
    {
        var path = _folder.Write("n.csv", "CN85105156|x|犁\nCN85107119|y|耧\n");
        var columns = ColumnLayout.Parse("""{"delimiter":"|","columns":["application_number",null,"title"]}""");

        var report = await _sink.RunAsync(new IngestOptions { Paths = [path], Columns = columns });

        Assert.Equal(2, report.Counts.Stored);
        Assert.Equal(["犁", "耧"], _sink.Taken.Select(taken => taken.Patent.Title));
        Assert.Empty(report.Notes);
    }

    [Fact]
    public async Task Folder_IsReadInOrderWithoutHiddenFiles()
    {
        foreach (var (name, number) in new[] { ("b/c.csv", "CN85107423.5"), ("a.csv", "CN85105156"), (".hidden.csv", "x"), (".git/x.csv", "x"), ("~$a.xlsx", "x"), ("b/B.csv", "CN85107119") })
        {
            _folder.Write(name, $"申请号\n{number}\n");
        }

        var report = await _sink.RunAsync(_folder.Path, _folder["a.csv"]);

        Assert.Equal(["a.csv", "b/B.csv", "b/c.csv"], report.Files.Select(file => file.File));
        Assert.Equal(["a.csv", "b/B.csv", "b/c.csv"], _sink.Taken.Select(taken => taken.Source.File));
    }

    [Fact]
    public async Task Ingest_OfTheSameFilesTwice_StoresNothingNew()
    {
        var path = _folder.Write("a.csv", Table);
        await _sink.RunAsync(path);

        var again = await _sink.RunAsync(path);

        Assert.Equal((4, 0, 0, 3, 1), (again.Counts.Read, again.Counts.Stored, again.Counts.Updated, again.Counts.Duplicates, again.Counts.Rejected));
    }

    [Fact]
    public async Task Ingest_WithRejections_WritesThemAllWithTheirRawText()
    {
        var path = _folder.Write("a.csv", Table);

        var report = await _sink.RunAsync(new IngestOptions { Paths = [path], RejectsFolder = _folder["rejects"], Language = Language.English });

        var line = Assert.Single(await File.ReadAllLinesAsync(report.RejectsFile!));
        Assert.Equal(_folder[$"rejects/{report.Batch}.jsonl"], report.RejectsFile);
        using var json = JsonDocument.Parse(line);
        Assert.Equal(["file", "record", "line", "reason", "detail", "raw"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("a.csv", 3, 5, "坏,四"), (
            json.RootElement.GetProperty("file").GetString(), json.RootElement.GetProperty("record").GetInt32(),
            json.RootElement.GetProperty("line").GetInt32(), json.RootElement.GetProperty("raw").GetString()));
        Assert.Equal(report.Rejections[0].Detail.English, json.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Ingest_WithoutRejections_WritesNoRejectsFile()
    {
        var report = await _sink.RunAsync(new IngestOptions { Paths = [_folder.Write("a.csv", "申请号\nCN85105156\n")], RejectsFile = _folder["r.jsonl"] });

        Assert.Null(report.RejectsFile);
        Assert.Equal(["a.csv"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Batch_ThatIsUsedAlready_IsAWrongRequest()
    {
        var options = new IngestOptions { Paths = [_folder.Write("a.csv", Table)], Batch = "第一批" };
        await _sink.RunAsync(options);

        var error = await Assert.ThrowsAsync<AnalyticsException>(() => _sink.RunAsync(options));

        Assert.Contains("第一批", error.Wording.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_WithoutAName_IsNamedAfterTimeAndFiles()
    {
        var time = new FixedTime();
        var options = new IngestOptions { Paths = [_folder.Write("a.csv", Table)], Time = time };

        var (first, second) = ((await _sink.RunAsync(options)).Batch, (await _sink.RunAsync(options)).Batch);

        Assert.Matches("^20240102T030405Z-[0-9a-f]{8}$", first);
        Assert.Equal(first + "-2", second);
    }

    [Theory]
    [InlineData("../up", "auto", "auto", "a.csv")]
    [InlineData(null, "docx", "auto", "a.csv")]
    [InlineData(null, "auto", "koi8", "a.csv")]
    [InlineData(null, "auto", "auto", "missing.csv")]
    [InlineData(null, "auto", "auto", "empty")]
    public async Task Request_ThatIsWrong_IsRefusedBeforeAnythingIsRead(string? batch, string format, string encoding, string path)
    {
        _folder.Write("a.csv", Table);
        Directory.CreateDirectory(_folder["empty"]);
        var options = new IngestOptions { Paths = [_folder[path]], Batch = batch, Format = format, Encoding = encoding };

        await Assert.ThrowsAsync<AnalyticsException>(() => _sink.RunAsync(options));

        Assert.Empty(_sink.Taken);
    }

    [Fact]
    public async Task Ingest_ThatIsCancelled_CommitsNothingAndLeavesNoFile()
    {
        _folder.Write("in/a.csv", "申请号,标题\n坏,x\n" + string.Concat(Enumerable.Range(0, 200_000).Select(n => $"CN{201310000001 + n},标题{n}\n")));
        using var stop = new CancellationTokenSource();
        var options = new IngestOptions { Paths = [_folder["in"]], RejectsFile = _folder["r.jsonl"] };
        var progress = new Told(_ => stop.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => IngestPipeline.RunAsync(options, _sink, progress, stop.Token));

        Assert.Empty(_sink.Committed);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task Ingest_OverAStoreThatFails_PassesItsErrorOn()
    {
        _folder.Write("a.csv", "申请号\n" + string.Concat(Enumerable.Range(0, 50_000).Select(n => $"CN{201310000001 + n}\n")));
        var full = new FailingSink();

        var error = await Assert.ThrowsAsync<AnalyticsException>(() => IngestPipeline.RunAsync(
            new IngestOptions { Paths = [_folder.Path] }, full, null, CancellationToken.None));

        Assert.Same(full.Error, error);
    }

    [Fact]
    public async Task Progress_GrowsToTheWhole()
    {
        var told = new List<IngestProgress>();
        _folder.Write("a.csv", "申请号,标题\n" + string.Concat(Enumerable.Range(0, 100_000).Select(n => $"CN{201310000001 + n},标题{n}\n")));
        var time = new SteppingTime();

        var report = await IngestPipeline.RunAsync(
            new IngestOptions { Paths = [_folder.Path], Time = time }, _sink, new Told(told.Add), CancellationToken.None);

        Assert.True(told.Count > 10);
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(
            pair.First.Records <= pair.Second.Records && pair.First.BytesRead <= pair.Second.BytesRead));
        Assert.Equal((report.Counts.Read, told[^1].BytesTotal), (told[^1].Records, told[^1].BytesRead));
        Assert.Equal(TimeSpan.Zero, told[^1].Remaining);
        Assert.True(told[0].Rate > 0);
    }

    [Fact]
    public void Counts_ThatDoNotAddUp_AreADefect() =>
        Assert.Throws<InvalidOperationException>(() => new IngestCounts(5, 1, 1, 1, 1));

    private sealed class Told(Action<IngestProgress> tell) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => tell(value);
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }

    private sealed class SteppingTime : TimeProvider
    {
        private long _ticks;

        public override long GetTimestamp() => Interlocked.Add(ref _ticks, TimestampFrequency);
    }

    private sealed class FailingSink : IRecordSink
    {
        public AnalyticsException Error { get; } = new(new Wording("磁盘已满", "the disk is full"));

        public bool HasBatch(string batch) => false;

        public ValueTask<Store.WriteOutcome> AddAsync(
            Patent patent, SourceReference source, CancellationToken cancellation) =>
            source.Record > 1000 ? throw Error : ValueTask.FromResult(Store.WriteOutcome.Stored);

        public void Date(DateOnly? asOf)
        {
        }

        public ValueTask<Store.WriteOutcome> DeleteAsync(
            Patent numbers, SourceReference source, CancellationToken cancellation) => AddAsync(numbers, source, cancellation);

        public ValueTask<Store.WriteOutcome> AddAsync(
            LegalEvent one, SourceReference source, CancellationToken cancellation) => throw Error;

        public Task CommitAsync(Store.BatchSummary summary, CancellationToken cancellation) => throw new InvalidOperationException();
    }
}
