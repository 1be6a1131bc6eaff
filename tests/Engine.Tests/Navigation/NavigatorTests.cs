using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Engine.Tests.Navigation;

/// <summary>The figures of a study over a store whose numbers can be counted by hand.</summary>
public sealed class NavigatorTests : IAsyncLifetime
{
    // Seventeen applications: twelve on cartridges (five of them Zhuhai's), four on toner, one on both.
    private SmallStore _store = null!;

    public async Task InitializeAsync() => _store = await SmallStore.OfAsync(Records());

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void FilingTrend_OfTheStore_FillsEmptyYearsAndKeepsTheUndatedApart()
    {
        var trend = Figure(Study(), "filing-trend");

        Assert.Equal(
            "2015 发明 3|2015 实用新型 1|2016 发明 0|2016 实用新型 0|2017 发明 6|2017 实用新型 0|2018 发明 5|2018 实用新型 0|申请日未知 发明 2",
            Rows(trend));
        Assert.Equal((17L, CountUnit.Application, DateType.Filing), (trend.Total, trend.Unit, trend.DateType!.Value));
        Assert.Equal(new DateOnly(2019, 8, 1), trend.CutOff);
    }

    [Fact]
    public void FilingTrend_OfAsManyMonthsAsAreNotAllPublished_MarksThemAndSaysWhy()
    {
        var trend = Figure(Study(), "filing-trend");

        // Twenty-four months before 2019-08-01 is 2017-08-01.
        Assert.Equal([2017, 2018], trend.IncompleteYears);
        Assert.Contains(trend.Notes, note => note.Contains("2017 年起的数据不完整", StringComparison.Ordinal));
    }

    [Fact]
    public void FilingTrend_OfAskedYears_ShowsTheseAndSaysThatThereAreOthers()
    {
        var trend = Figure(Study() with { Years = new StudyYears(2016, 2017) }, "filing-trend");

        Assert.Equal("2016 发明 0|2016 实用新型 0|2017 发明 6|2017 实用新型 0|其他年份 发明 8|其他年份 实用新型 1|申请日未知 发明 2", Rows(trend));
        Assert.Contains(trend.Notes, note => note.Contains("只显示 2016—2017 年", StringComparison.Ordinal));
    }

    [Fact]
    public void CutOff_OfTheStudy_LeavesOutWhatWasPublishedLater()
    {
        var trend = Figure(Study() with { CutOff = new DateOnly(2018, 12, 31) }, "filing-trend");

        Assert.Equal(10, trend.Total);
        Assert.Equal(new DateOnly(2018, 12, 31), trend.CutOff);
        Assert.Equal(trend.Total, _store.Search(trend.Query).Total);
        Assert.Contains("公开日:[* TO 2018-12-31]", trend.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Attribution.First, "甲 9|乙 6|丙 2")]
    [InlineData(Attribution.All, "甲 10|乙 9|丙 3")]
    [InlineData(Attribution.Fractional, "甲 7.833|乙 6.833|丙 2.333")]
    public void TopApplicants_ByEachAttribution_AreTheWorkedExample(Attribution attribution, string expected)
    {
        // 甲 has 6 alone, 2 with 乙, 1 with 乙 and 丙; 乙 has 5 alone, 1 with 甲; 丙 has 2 alone.
        var figure = Figure(Study() with { Attribution = attribution }, "top-applicants");

        Assert.Equal(attribution, figure.Attribution);
        Assert.Equal(expected, string.Join('|', figure.Rows.Select(row =>
            $"{row[0].Text![2..3]} {Math.Round(row[1].Number!.Value, 3).ToString(System.Globalization.CultureInfo.InvariantCulture)}")));
    }

    [Fact]
    public void Concentration_OfTheStore_IsTheWorkedExample()
    {
        var row = Assert.Single(Figure(Study(), "concentration").Rows);

        Assert.Equal([1d, 1d, 1d], row.Take(3).Select(value => value.Number!.Value));
        Assert.Equal((81 + 36 + 4) / 289d, row[3].Number!.Value, 12);
        Assert.Equal("高", row[4].Text);
    }

    [Fact]
    public void Concentration_OfFewRecords_IsRefusedAndSaidSo()
    {
        var figure = Figure(Study() with { Branches = [Branch("toner", "碳粉")] }, "concentration");

        Assert.Equal(5, figure.Total);
        Assert.Empty(figure.Rows);
        Assert.Contains("少于 10 件", Assert.Single(figure.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_OfTheStore_NameTheUnknown()
    {
        var figure = Figure(Study(), "regions");

        Assert.Equal("广东省 9|北京市 6|地区未知 2", string.Join('|', figure.Rows.Select(row => $"{row[0].Text} {row[1].Number}")));
        Assert.Equal(1, figure.Rows.Sum(row => row[2].Number!.Value), 12);
    }

    [Fact]
    public void Branches_OfTheStore_OverlapAndAreSharesOfTheWhole()
    {
        var figure = Figure(Study(), "branch-share");

        Assert.Equal("墨盒 13|碳粉 5", string.Join('|', figure.Rows.Select(row => $"{row[0].Text} {row[1].Number}")));
        Assert.Equal([13 / 17d, 5 / 17d], figure.Rows.Select(row => row[2].Number!.Value));
    }

    [Fact]
    public void Advantage_OfASmallSide_IsRefusedAndSaidSo()
    {
        var figure = Figure(Study() with { Region = "440000" }, "rta");
        var national = Figure(Study() with { Region = "CN" }, "rta");

        Assert.All(figure.Rows, row => Assert.Null(row[1].Number));
        Assert.Contains("2 个分支任一侧少于 10 件", Assert.Single(figure.Notes), StringComparison.Ordinal);
        Assert.Equal(15, national.Total);
        // 墨盒: 12 of 15 against 13 of 17.
        Assert.Equal(12 / 15d / (13 / 17d), national.Rows[0][1].Number!.Value, 12);
        Assert.Equal(100 * Math.Tanh(Math.Log(12 / 15d / (13 / 17d))), national.Rows[0][2].Number!.Value, 9);
        Assert.Null(national.Rows[1][1].Number);
    }

    [Fact]
    public void HeatMap_OfTheStore_CountsARecordOnceInEachOfItsSubclassesAndKeepsTheUndatedApart()
    {
        var figure = Figure(Study(), "ipc-heatmap");

        Assert.Equal("B41J 2015 3|B41J 2017 6|B41J 2018 3|G03G 2015 1|G03G 2018 2|G03G 申请日未知 2", Rows(figure));
    }

    [Fact]
    public void Publications_AsTheUnit_AreCountedByThemselves()
    {
        var trend = Figure(Study() with { Unit = CountUnit.Publication }, "filing-trend");

        // One application was published twice, one never.
        Assert.Equal(17, trend.Total);
        Assert.Equal(trend.Total, trend.Rows.Sum(row => row[2].Number!.Value));
        Assert.Equal(trend.Total, _store.Search(trend.Query, CountUnit.Publication).Total);
    }

    [Theory]
    [InlineData(CountUnit.Application)]
    [InlineData(CountUnit.Publication)]
    [InlineData(CountUnit.Family)]
    public void Figures_OfEveryKind_HaveTheTotalThatTheirQueryFinds(CountUnit unit)
    {
        var figures = Figures(Study() with { Unit = unit }).ToList();

        Assert.Equal(11, figures.Count);
        Assert.All(figures, figure => Assert.Equal(_store.Search(figure.Query, unit).Total, figure.Total));
        Assert.All(figures, figure => Assert.All(figure.Rows, row => Assert.Equal(figure.Columns.Count, row.Count)));
        Assert.All(figures, figure => Assert.NotEmpty(figure.Definition));
    }

    [Fact]
    public async Task Trend_OfASourceOfFewMonths_SaysThatItIsAWindow()
    {
        using var store = await SmallStore.OfAsync(Enumerable.Range(0, 12).Select(place => SmallStore.Record(place)
            .Titled("墨盒").FiledOn(2010 + (place % 4), 1, 1).PublishedOn(2017, 3, 15 + place).Build()));

        var trend = store.Engine.Navigate(Study()).Sections.SelectMany(section => section.Figures).First();

        Assert.Contains(trend.Notes, note => note.Contains("2017-03-15 至 2017-03-26", StringComparison.Ordinal));
        Assert.Equal([2010, 2011, 2012, 2013], trend.IncompleteYears);
    }

    [Fact]
    public void Study_OfNothing_HasNoRowsAndSaysSo()
    {
        var figures = Figures(Study() with { Branches = [Branch("none", "量子")] }).ToList();

        Assert.All(figures, figure => Assert.Equal(0, figure.Total));
        Assert.Empty(figures.Single(figure => figure.Id == "filing-trend").Rows);
        Assert.NotEmpty(figures.Single(figure => figure.Id == "branch-share").Notes);
    }

    private IEnumerable<Figure> Figures(NavigationStudy study) =>
        _store.Engine.Navigate(study).Sections.SelectMany(section => section.Figures);

    private Figure Figure(NavigationStudy study, string id) => Figures(study).Single(figure => figure.Id == id);

    private static string Rows(Figure figure) =>
        string.Join('|', figure.Rows.Select(row => string.Join(' ', row.Select(value => value.Text ?? $"{value.Number}"))));

    private static NavigationStudy Study() => new()
    {
        Id = "small",
        Cluster = "耗材",
        Title = "耗材专利导航",
        Boundary = "墨盒和碳粉。",
        Region = "440400",
        Branches = [Branch("cartridges", "墨盒"), Branch("toner", "碳粉")],
    };

    private static StudyBranch Branch(string id, string keyword) =>
        new() { Id = id, Name = keyword, Any = [new StudyClause([], [keyword])] };

    private static IEnumerable<Patent> Records()
    {
        string[][] applicants =
        [
            ["甲"], ["甲"], ["甲"], ["甲"], ["甲"], ["甲"], ["甲", "乙"], ["甲", "乙"], ["甲", "乙", "丙"],
            ["乙"], ["乙"], ["乙"], ["乙"], ["乙"], ["乙", "甲"], ["丙"], ["丙"],
        ];
        for (var place = 0; place < applicants.Length; place++)
        {
            yield return Record(place, applicants[place]).Build();
        }

        yield return Record(0, applicants[0]).WithPublication("CN103000000B").PublishedOn(2019, 8, 1).Build();
        yield return SmallStore.Record(99).Titled("茶杯").WithAbstract("").WithClaims("").FiledOn(2016, 1, 1).PublishedOn(2017, 1, 1).Build();
    }

    private static PatentBuilder Record(int place, string[] applicants)
    {
        var toner = place is 3 or >= 13;
        var region = applicants[0] switch { "甲" => "440400", "乙" => "110000", _ => null };
        var record = SmallStore.Record(place)
            .Titled(place == 16 ? "墨盒与碳粉" : toner && place != 12 ? "碳粉" : "墨盒").WithAbstract("").WithClaims("")
            .By([.. applicants.Select(name => $"珠海{name}有限公司")]).At("某地", region)
            .OfKind(place == 3 ? PatentKind.UtilityModel : PatentKind.Invention)
            .Classified(toner ? "G03G9/08" : "B41J2/175")
            .FiledOn(place < 4 ? new DateOnly(2015, 5, 4) : place < 10 ? new DateOnly(2017, 9, 1) : place < 15 ? new DateOnly(2018, 3, 1) : null)
            .PublishedOn(place < 10 ? new DateOnly(2018, 3, 1 + place) : new DateOnly(2019, 7, 1 + place));
        return place == 15 ? record.WithPublication(null).PublishedOn(null) : record;
    }
}
