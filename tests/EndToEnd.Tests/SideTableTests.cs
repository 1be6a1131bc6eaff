using System.Text.Json;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary><c>zhip ingest --table</c>: what is taken, what is rejected, what the store then holds.</summary>
public sealed class SideTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, string, string, string, string> Files()
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        Cases.Rows("side-tables.tsv").ToList().ForEach(row => data.Add(row[0], row[1], row[2], row[3], row[4], row[5]));
        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_OfATable_IsTakenAsTheRowsSay(
        string table, string file, string taken, string rejections, string sql, string answer)
    {
        _folder.Write("table.csv", file.Replace('⏎', '\n') + "\n");

        var run = await CallAsync("ingest", "table.csv", "--table", table, "--json");

        var report = run.Json(rejections == "-" ? 0 : 2);
        Assert.Equal(taken, $"{report.GetProperty("stored")}/{report.GetProperty("duplicates")}");
        Assert.Equal(
            rejections.Split(' ').Order(), report.GetProperty("rejections").EnumerateArray().Select(Reason).DefaultIfEmpty("-").Order());
        Assert.Equal(Count(report, "read"), Count(report, "stored") + Count(report, "duplicates") + Count(report, "rejected"));
        if (sql != "-")
        {
            using var store = PatentStore.Open(_folder["store"]);
            using var lake = store.OpenLake();
            Assert.Equal(answer, string.Join('|', lake.Query(sql, row => row.GetString(0))));
        }

        Assert.True((await CallAsync("store", "check", "--json")).Json().GetProperty("sound").GetBoolean());
    }

    [Fact]
    public async Task Table_LoadedAgain_TakesThePlaceOfTheOldOneAndKeepsItsSource()
    {
        await IngestAsync();
        await LoadPopulationAsync("珠海市,2019,202.37", "--source", "珠海统计年鉴", "--date", "2019-12-31");
        await LoadPopulationAsync("珠海市,2020,243.96", "--source", "第七次人口普查", "--date", "2020-11-01");

        var info = (await CallAsync("store", "info", "--json")).Json();
        var text = (await CallAsync("store", "info")).Require(0).Output;

        var table = Assert.Single(info.GetProperty("tables").EnumerateArray());
        Assert.Equal(
            ["table", "source", "date", "time", "read", "stored", "duplicates", "rejected"],
            table.EnumerateObject().Select(property => property.Name));
        Assert.Equal("第七次人口普查", table.GetProperty("source").GetString());
        Assert.Equal("2020-11-01", table.GetProperty("date").GetString());
        Assert.Contains("附表 population（常住人口）1 条，来源 第七次人口普查，日期 2020-11-01", text, StringComparison.Ordinal);
        using var store = PatentStore.Open(_folder["store"]);
        using var lake = store.OpenLake();
        Assert.Equal(2_439_600, lake.Count("SELECT CAST(sum(residents) AS BIGINT) FROM population"));
    }

    [Fact]
    public async Task Table_AfterMoreRecordsAndARepair_IsStillThere()
    {
        await LoadPopulationAsync("珠海市,2019,202.37");
        await IngestAsync();
        (await CallAsync("store", "repair")).Require(0);

        using var store = PatentStore.Open(_folder["store"]);
        using var lake = store.OpenLake();

        Assert.Equal(1, lake.Count("SELECT count(*) FROM population"));
        Assert.Equal(160, store.Publications);
        Assert.True((await CallAsync("store", "check", "--json")).Json().GetProperty("sound").GetBoolean());
    }

    [Fact]
    public async Task Table_OfWhichNothingIsSound_LeavesTheOldOne()
    {
        await LoadPopulationAsync("珠海市,2019,202.37");
        var before = (await CallAsync("store", "info", "--json")).Json().GetRawText();
        _folder.Write("bad.csv", "地区,年份,常住人口(万人)\n哪里,2019,1\n");

        (await CallAsync("ingest", "bad.csv", "--table", "population")).Require(2);

        Assert.Equal(before, (await CallAsync("store", "info", "--json")).Json().GetRawText());
    }

    [Theory]
    [InlineData("不认识附表", "--table", "weather")]
    [InlineData("--date", "--table", "population", "--date", "2019-02-30")]
    [InlineData("不能与", "--table", "population", "--batch-id", "x")]
    public async Task Request_ThatIsWrong_IsOneLine(string words, params string[] options)
    {
        _folder.Write("table.csv", "地区,年份,常住人口\n珠海,2019,1\n");

        var line = (await CallAsync(["ingest", "table.csv", .. options])).Failure();

        Assert.Contains(words, line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["store"]));
    }

    [Fact]
    public async Task Header_WithoutANeededColumn_NamesTheColumns()
    {
        _folder.Write("table.csv", "地区,人数\n珠海,1\n");

        var report = (await CallAsync("ingest", "table.csv", "--table", "population", "--json")).Json(2);

        var rejection = Assert.Single(report.GetProperty("rejections").EnumerateArray());
        Assert.Equal("no-number-column", rejection.GetProperty("reason").GetString());
        Assert.Contains("年度", rejection.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IpcSymbol_BeforeAndAfterATableWithDots_MeansItselfAndThenWhatLiesBelow()
    {
        _folder.Write("records.csv", "申请号,标题,IPC\n201310102344,甲,H04B1/69\n98105245,乙,H04B1/7073\n85107423,丙,H04B1/72\n");
        (await CallAsync("ingest", "records.csv")).Require(0);
        var alone = (await CallAsync("search", "ipc:H04B1/69", "--json")).Json();
        _folder.Write("ipc.csv", "分类号,类名\nH04B1/00,零部件\nH04B1/69,·扩频\nH04B1/707,··直接序列\nH04B1/7073,···同步\nH04B1/72,·其他\n");
        (await CallAsync("ingest", "ipc.csv", "--table", "ipc")).Require(0);
        var below = (await CallAsync("search", "ipc:H04B1/69", "--json")).Json();

        Assert.Equal(1, Count(alone, "total"));
        Assert.Contains("只计该分类号本身", Assert.Single(alone.GetProperty("notes").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal(2, Count(below, "total"));
        Assert.Contains("含其下 2 个分类号", Assert.Single(below.GetProperty("notes").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal(2, Count((await CallAsync("search", "NOT ipc:H04B1/707", "--json")).Json(), "total"));
        Assert.Equal(3, Count((await CallAsync("search", "ipc:H04B1", "--json")).Json(), "total"));
    }

    [Fact]
    public async Task RealIpcTitles_AreLoadedAlmostWhole()
    {
        if (SharedData.PathOf("data/reference/ipc_2026_01_zh.tsv.gz") is not { } file)
        {
            return;
        }

        var report = (await CallAsync("ingest", file, "--table", "ipc", "--json")).Json(2);

        Assert.Equal(77_245, Count(report, "read"));
        Assert.Equal(77_236, Count(report, "stored"));
        Assert.All(report.GetProperty("rejections").EnumerateArray(), rejection =>
            Assert.Contains(rejection.GetProperty("reason").GetString(), (string[])["missing-value", "bad-value"]));
        using var store = PatentStore.Open(_folder["store"]);
        using var lake = store.OpenLake();
        Assert.Equal(8, lake.Count("SELECT count(*) FROM ipc WHERE level = 'section'"));
    }

    private async Task LoadPopulationAsync(string row, params string[] options)
    {
        _folder.Write("population.csv", $"地区,年份,常住人口(万人)\n{row}\n");
        (await CallAsync(["ingest", "population.csv", "--table", "population", .. options])).Require(0);
    }

    private async Task IngestAsync() =>
        (await CallAsync("ingest", Checkout.Sample("records/synthetic-printing-until-2020.csv"))).Require(0);

    private Task<ProgramRun> CallAsync(params string[] arguments) => Zhip.CallAsync(
        [.. arguments.Select(argument => argument.EndsWith(".csv", StringComparison.Ordinal) && !Path.IsPathRooted(argument) ? _folder[argument] : argument),
            "--store", _folder["store"]]);

    private static string Reason(JsonElement rejection) =>
        $"{rejection.GetProperty("reason").GetString()}@{rejection.GetProperty("line")}";

    private static long Count(JsonElement report, string name) => report.GetProperty(name).GetInt64();
}
