using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Engine.Search.Exports;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search.Exports;

public sealed class ExportTests
{
    [Fact]
    public async Task Columns_OfARecord_ShowWhatItSaysAndNullWhereItSaysNothing()
    {
        using var store = await SmallStore.OfAsync(
        [
            SmallStore.Record(0).Titled("-20℃墨盒").WithClaims("1.一种墨盒。\n2.如权利要求1所述的墨盒。").By("珠海甲公司", "乙;丙公司").At("广东省珠海市", "440400")
                .InventedBy("张三", "李四").Through("丁代理所").FiledOn(2014, 1, 1).PublishedOn(2015, 1, 1).Classified("B41J2/175", "G03G15/08").Build(),
            SmallStore.Record(1).Titled("续").Claiming(SmallStore.Application(0), new DateOnly(2014, 1, 1)).WithAbstract("").WithClaims("").PublishedOn(null).FiledOn(null).Classified().Build(),
        ]);
        var table = store.Engine.Export(new SearchRequest("*:*") { Sort = SortOrder.Record }, new ExportOptions { Columns = ExportColumns.All });
        var rows = table.Rows.Select(row => table.Columns.Select((column, place) => (column.Id, Value: row[place])).ToDictionary(cell => cell.Id, cell => cell.Value)).ToList();

        Assert.Equal(2, rows.Count);
        var first = rows[0];
        Assert.Equal(("CN103000000A", SmallStore.Application(0), "发明", "-20℃墨盒"), (first["publication_number"], first["application_number"], first["kind"], first["title"]));
        Assert.Equal("1.一种墨盒。", first["first_claim"]);
        Assert.Equal("1.一种墨盒。\n2.如权利要求1所述的墨盒。", first["claims"]);
        Assert.Equal(["珠海甲公司", "乙;丙公司"], Texts(first["applicants"]));
        Assert.Equal(["广东省珠海市", ""], Texts(first["applicant_regions"]));
        Assert.Equal(["广东省珠海市"], Texts(first["address"]));
        Assert.Equal(["CN"], Texts(first["applicant_countries"]));
        Assert.Equal(["张三", "李四"], Texts(first["inventors"]));
        Assert.Equal(["丁代理所"], Texts(first["agency"]));
        Assert.Equal((new DateOnly(2014, 1, 1), new DateOnly(2015, 1, 1)), (first["filing_date"], first["publication_date"]));
        Assert.Equal(("B41J2/175", "公开（后续状态未知）"), (first["main_ipc"], first["status"]));
        Assert.Equal((new DateOnly(2015, 1, 1), new DateOnly(2034, 1, 1)), (first["status_day"], first["expiry_date"]));
        Assert.Equal(("test", 1L, "test", null), (first["source_file"], first["source_record"], first["batch"], first["score"]));
        Assert.Equal(2L, first["family_size"]);
        var second = rows[1];
        Assert.Equal([$"{SmallStore.Application(0)} 2014-01-01"], Texts(second["priorities"]));
        Assert.All(["abstract", "first_claim", "filing_date", "publication_date", "main_ipc", "expiry_date", "parent"], id => Assert.Null(second[id]));
        Assert.Empty(Texts(second["ipc"]));
    }

    [Fact]
    public void Columns_AllOfThem_HaveAnIdAndHeadingsOfTheirOwn()
    {
        Assert.Equal(ExportColumns.All.Count, ExportColumns.All.Select(column => column.Id).Distinct().Count());
        Assert.Equal(ExportColumns.All.Count, ExportColumns.All.Select(column => column.Heading.Chinese).Distinct().Count());
        Assert.Equal(ExportColumns.All.Count, ExportColumns.All.Select(column => column.Heading.English).Distinct().Count());
        Assert.All(ExportColumns.All, column => Assert.Equal([column], ExportColumns.Parse(column.Id)));
        Assert.All(ExportColumns.All, column => Assert.Equal([column], ExportColumns.Parse(column.Heading.Chinese)));
    }

    [Theory]
    [InlineData("title,nope", "没有导出列“nope”：可用 publication_number（公开（公告）号）、")]
    [InlineData("title,标题", "有重复的列")]
    [InlineData(",", "没有列出任何列")]
    public void Columns_ThatCannotBe_AreRefused(string list, string said) =>
        Assert.Contains(said, Assert.Throws<AnalyticsException>(() => ExportColumns.Parse(list)).Wording.Chinese, StringComparison.Ordinal);

    [Theory]
    [InlineData("甲", "甲")]
    [InlineData("甲/乙", "甲; 乙")]
    [InlineData("甲;乙", "甲;乙;;")]
    [InlineData("甲;乙/丙", "甲;乙;;丙")]
    public void List_AsOneText_TellsItsTextsApart(string texts, string joined) => Assert.Equal(joined, ExportTable.Joined(texts.Split('/')));

    [Fact]
    public void List_OfNothing_IsNoText() => Assert.Null(ExportTable.Joined([]));

    private static IReadOnlyList<string> Texts(object? value) => Assert.IsAssignableFrom<IReadOnlyList<string>>(value);
}
