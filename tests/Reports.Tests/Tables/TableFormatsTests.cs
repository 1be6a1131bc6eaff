using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Reports.Tables;

namespace ZhuhaiIp.Analytics.Reports.Tests.Tables;

/// <summary>What is written is what other programs read, cell by cell.</summary>
public sealed class TableFormatsTests : IDisposable
{
    private static readonly string[] Ids = SampleTable.Columns.Split(',');

    private readonly TemporaryPath _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Csv_ReadByAnother_HasEveryCellGuarded()
    {
        await WriteAsync("a.csv");

        var (names, _, rows) = ReadByDuckDb.Query($"SELECT * FROM read_csv('{_files["a.csv"]}', header = true, all_varchar = true, nullstr = '\\N', max_line_size = 10000000)");

        Assert.Equal(["公开（公告）号", "标题", "申请人", "申请日", "同族数", "得分", "摘要"], names);
        Assert.Equal(SampleTable.Hostile.Select(Texts), rows.Select(row => row.Select(cell => SpreadsheetText.Unguard((string?)cell ?? ""))));
        Assert.DoesNotContain(rows.SelectMany(row => row), cell => cell is string and ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);
        Assert.Equal("'-20℃储存装置", rows[1][1]);
    }

    [Fact]
    public async Task Csv_Bytes_AreUtf8WithItsMarkAndLinesOfRfc4180()
    {
        await TableFile.Open(_files["a.csv"], false).WriteAsync(SampleTable.Of([SampleTable.Hostile[0], SampleTable.Hostile[3]], Language.English), default);

        Assert.Equal(
            "\uFEFFPublication Number,Title,Applicants,Filing Date,Family Size,Score,Abstract\r\n"
            + "CN103000000A,一种墨盒,甲公司; 乙公司,2015-03-01,3,1.25,摘要\r\n"
            + "CN103000003A,\"a,\"\"b\"\"\r\nc\n\",'+86,1985-04-01,9223372036854775807,0.0001,'\t首行缩进\r\n",
            Encoding.UTF8.GetString(await File.ReadAllBytesAsync(_files["a.csv"])));
    }

    [Fact]
    public async Task JsonLines_ReadByAnother_HaveEveryValueInItsType()
    {
        await WriteAsync("a.jsonl");

        var lines = await File.ReadAllLinesAsync(_files["a.jsonl"]);
        var documents = lines.Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(SampleTable.Hostile.Count, lines.Length);
        Assert.All(documents, document => Assert.Equal(Ids, document.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(["甲公司", "乙公司"], documents[0].GetProperty("applicants").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal("-20℃储存装置", documents[1].GetProperty("title").GetString());
        Assert.Equal("𠮷<&>'\u0001\uFFFF_x0041_", documents[4].GetProperty("title").GetString());
        Assert.Equal(long.MaxValue, documents[3].GetProperty("family_size").GetInt64());
        var (_, types, rows) = ReadByDuckDb.Query(
            $"SELECT publication_number, filing_date, family_size, score, length(abstract) FROM read_json('{_files["a.jsonl"]}', format = 'newline_delimited', maximum_object_size = 1000000)");
        Assert.Equal("Date", types[1]);
        Assert.Equal(
            SampleTable.Hostile.Select(row => $"{row[0]} {SampleTable.Text(row[3])} {row[4]} {row[5]} {((string?)row[6])?.Length}"),
            rows.Select(row => $"{row[0]} {SampleTable.Text(row[1])} {row[2]} {row[3]} {row[4]}"));
    }

    [Fact]
    public async Task Parquet_ReadByAnother_HasEveryValueInItsType()
    {
        await WriteAsync("a.parquet");

        var (names, types, rows) = ReadByDuckDb.Query($"SELECT * FROM read_parquet('{_files["a.parquet"]}')");

        Assert.Equal(Ids, names);
        Assert.Equal(["Varchar", "Varchar", "Varchar", "Date", "BigInt", "Double", "Varchar"], types);
        Assert.Equal(SampleTable.Hostile.Select(row => row.Select(SampleTable.Text)), rows.Select(row => row.Select(SampleTable.Text)));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    public async Task AnyFormat_OfNoHits_IsAFileWithoutRows(string format)
    {
        Assert.Equal(0, await TableFile.Open(_files["a." + format], false).WriteAsync(SampleTable.Of([]), default));

        Assert.Equal(["a." + format], _files.Names);
        if (format == "parquet")
        {
            Assert.Empty(ReadByDuckDb.Query($"SELECT * FROM read_parquet('{_files["a.parquet"]}')").Rows);
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    public async Task AnyFormat_Twice_IsTheSameBytes(string format)
    {
        await WriteAsync("a." + format);
        await WriteAsync("b." + format);

        Assert.Equal(await File.ReadAllBytesAsync(_files["a." + format]), await File.ReadAllBytesAsync(_files["b." + format]));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    public async Task AnyFormat_ThatBreaksOff_LeavesTheFileThatWasThere(string format)
    {
        var name = "a." + format;
        await File.WriteAllTextAsync(_files[name], "before");

        await Assert.ThrowsAsync<InvalidOperationException>(() => TableFile.Open(_files[name], true).WriteAsync(SampleTable.Of([]) with { Rows = Breaking() }, default));

        Assert.Equal([name], _files.Names);
        Assert.Equal("before", await File.ReadAllTextAsync(_files[name]));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    public async Task AnyFormat_Cancelled_LeavesNothing(string format)
    {
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TableFile.Open(_files["a." + format], false)
            .WriteAsync(SampleTable.Of([]) with { Rows = Endless(stop) }, stop.Token));

        Assert.Empty(_files.Names);
    }

    [Fact]
    public void File_ThatCannotBe_IsRefusedBeforeAnythingIsDone()
    {
        File.WriteAllText(_files["there.csv"], "");

        Assert.Contains("用 --force 覆盖", Refused("there.csv"), StringComparison.Ordinal);
        Assert.Contains(".csv、.xlsx、.jsonl、.parquet", Refused("a.txt"), StringComparison.Ordinal);
        Assert.Contains("没有文件夹", Refused("no-folder/a.csv"), StringComparison.Ordinal);
        Assert.Equal("csv", TableFile.Open(_files["there.csv"], true).Format);
        Assert.Equal("xlsx", TableFile.Open(_files["A.XLSX"], false).Format);
    }

    private string Refused(string name) => Assert.Throws<AnalyticsException>(() => TableFile.Open(_files[name], false)).Wording.Chinese;

    private async Task WriteAsync(string name) => Assert.Equal(
        SampleTable.Hostile.Count, await TableFile.Open(_files[name], false).WriteAsync(SampleTable.Of(SampleTable.Hostile), default));

    private static IEnumerable<string> Texts(object?[] row) => row.Select(value => SampleTable.Text(value) ?? "");

    private static IEnumerable<IReadOnlyList<object?>> Breaking()
    {
        yield return SampleTable.Hostile[0];
        throw new InvalidOperationException("The store is gone.");
    }

    private static IEnumerable<IReadOnlyList<object?>> Endless(CancellationTokenSource stop)
    {
        while (true)
        {
            yield return SampleTable.Hostile[0];
            stop.Cancel();
        }
    }
}
