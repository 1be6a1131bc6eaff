using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>Queries as an analyst writes them over seven records whose answers can be seen.</summary>
public sealed class SearchCasesTests : IAsyncLifetime
{
    private SmallStore _store = null!;

    public async Task InitializeAsync() => _store = await SmallStore.OfAsync(Records());

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Queries_OfTheTable_FindTheirRecords()
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "searches.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).ToList();

        Assert.True(rows.Count > 60);
        Assert.Equal(
            rows.Select(row => $"{row[0]} → {row[1]}"),
            rows.Select(row => $"{row[0]} → {Found(row[0])}"));
    }

    [Theory]
    [InlineData("an:CN201310000001.0", 3, "校验位应为")]
    [InlineData("标题:\"打印机\" AND an:2013100000010", 16, "校验位应为")]
    [InlineData("pn:CN999", 3, "公开号")]
    [InlineData("ipc:B41J2/175x", 4, "")]
    [InlineData("省市:无此地", 3, "不认识地区")]
    [InlineData("省市:珠*", 3, "地区不能截词")]
    public void Values_ThatCannotBe_AreToldWithTheirPlace(string query, int position, string problem)
    {
        var error = Assert.Throws<QueryException>(() => _store.Search(query));

        Assert.Equal(position, error.Position);
        Assert.Contains(problem, error.Problem.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SortOrder.FilingDate, "EDCBA")]
    [InlineData(SortOrder.PublicationDate, "FEDCBA")]
    public void Sort_ByADate_PutsTheLatestFirstAndTheUndatedLast(SortOrder order, string first)
    {
        var hits = _store.Engine.Search(new SearchRequest("*:*") { Sort = order }).Hits;

        Assert.Equal(first, string.Concat(hits.Select(hit => hit.Title[0]))[..first.Length]);
        Assert.All(hits, hit => Assert.Equal(0, hit.Score));
    }

    [Fact]
    public void Sort_ByRelevance_PutsLiteralMatchesFirst()
    {
        var hits = _store.Search("标题:打印机构").Hits;

        Assert.Equal('B', hits[0].Title[0]);
        Assert.Equal(hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Title), hits.Select(hit => hit.Title));
    }

    [Fact]
    public void Region_OfSeveralPlaces_IsNoted() =>
        Assert.Contains("有几处", Assert.Single(_store.Search("省市:朝阳区").Notes).Chinese, StringComparison.Ordinal);

    [Fact]
    public void Facets_OfTheSevenRecords_CountThemAndNameTheUnknown()
    {
        var result = _store.Engine.Search(new SearchRequest("*:*")
        {
            Limit = 0,
            Facets = [FacetKind.Year, FacetKind.Kind, FacetKind.Region, FacetKind.Applicant, FacetKind.Ipc4],
        });

        var facets = result.Facets.ToDictionary(
            facet => facet.Kind, facet => string.Join(" ", facet.Values.Select(value => $"{value.Value}/{value.Label}={value.Count}")));
        Assert.Empty(result.Hits);
        Assert.Equal("/申请日未知=2 2019/2019=2 2020/2020=1 2021/2021=2", facets[FacetKind.Year]);
        Assert.Equal("invention/发明=5 utility-model/实用新型=1 design/外观设计=1", facets[FacetKind.Kind]);
        Assert.Equal("B41J=3 H04B=2 =1 H01M=1 H04W=1", string.Join(" ", result.Facets[4].Values
            .OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).Select(value => $"{value.Value}={value.Count}")));
        Assert.Equal(7, result.Facets[2].Values.Sum(value => value.Count));
        Assert.Equal(7, result.Facets[3].Values.Sum(value => value.Count));
    }

    [Fact]
    public void Values_OfAFacet_AreTheMostFrequent()
    {
        var facet = Assert.Single(_store.Engine.Search(new SearchRequest("*:*") { Facets = [FacetKind.Ipc4], FacetValues = 2 }).Facets);

        Assert.Equal(["B41J", "H04B"], facet.Values.Select(value => value.Value));
    }

    private string Found(string query)
    {
        var found = string.Concat(_store.Titles(query).Select(title => title[0]));
        return found.Length > 0 ? found : "-";
    }

    private static IEnumerable<Patent> Records() =>
    [
        SmallStore.Record(0).Titled("A 一种打印机").By("珠海甲打印科技有限公司").InventedBy("张三", "李四").At("广东省珠海市香洲区", "440400")
            .Classified("B41J2/175").FiledOn(2019, 6, 10).PublishedOn(2020, 1, 2).Build(),
        SmallStore.Record(1).Titled("B 一种打印机构").By("深圳乙科技有限公司").InventedBy("张一").At("广东省深圳市", "440300")
            .Classified("B41J2/00").FiledOn(2019, 12, 31).PublishedOn(2020, 6, 2).Build(),
        SmallStore.Record(2).Titled("C 具有ＷｉＦｉ的空调").By("珠海格力电器股份有限公司").InventedBy("张二").At("广东省珠海市", "440400")
            .Classified("H04B1/711", "H04W4/00").FiledOn(2020, 1, 2).PublishedOn(2020, 6, 3).Build(),
        SmallStore.Record(3).Titled("D 接收机").By("北京格力科技有限公司").InventedBy("王五").At("北京市珠海路1号", "110000")
            .Classified("H04B1/00").FiledOn(2021, 4, 23).PublishedOn(2021, 10, 5).Build(),
        SmallStore.Record(4).Titled("E 电池").By("ある株式会社").InventedBy("赵六").At("日本东京都", "JP").OfKind(PatentKind.UtilityModel)
            .Classified("H01M4/38").FiledOn(2021, 4, 25).PublishedOn(2021, 10, 6).Build(),
        SmallStore.Record(5).Titled("F 茶杯").By("钱七").InventedBy("钱七").OfKind(PatentKind.Design)
            .Classified().FiledOn(null).PublishedOn(2022, 1, 4).Build(),
        SmallStore.Record(6).WithPublication(null).Titled("G 打印机的外壳").By("孙八").InventedBy("孙八")
            .Classified("B41J29/38").FiledOn(null).PublishedOn(null).Build(),
    ];
}
