using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Engine.Navigation.Figures;
using ZhuhaiIp.Analytics.Engine.Navigation.Modules;

namespace ZhuhaiIp.Analytics.Engine.Tests.Navigation;

/// <summary>The numbers of every figure of every module, the unknown included, add up to what the figure says it is of.</summary>
public sealed class FigureSumsTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> RuleOf = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Navigation", "figure-sums.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => cells[1]);

    private SmallStore _store = null!;

    public static TheoryData<CountUnit, Attribution, DateType, bool> Studies
    {
        get
        {
            var data = new TheoryData<CountUnit, Attribution, DateType, bool>();
            foreach (var unit in new[] { CountUnit.Application, CountUnit.Publication })
            {
                foreach (var attribution in Enum.GetValues<Attribution>())
                {
                    foreach (var date in Enum.GetValues<DateType>())
                    {
                        data.Add(unit, attribution, date, false);
                        data.Add(unit, attribution, date, true);
                    }
                }
            }

            return data;
        }
    }

    public async Task InitializeAsync() => _store = await SmallStore.OfAsync(Records());

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Figures_OfEveryModule_AreThoseWithARule()
    {
        using var workspace = new StudyWorkspace(_store.Engine.Store, Study());
        var figures = NavigationModules.All.SelectMany(module => module.Build(workspace).Figures).Select(figure => figure.Id).ToList();

        Assert.Equal(RuleOf.Keys.Order(StringComparer.Ordinal), figures.Order(StringComparer.Ordinal));
        Assert.Equal(NavigationFigures.All.Select(figure => figure.Definition.Id).Order(StringComparer.Ordinal), figures.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Studies))]
    public void Figures_OfEveryModule_AddUpAsTheirRuleSays(CountUnit unit, Attribution attribution, DateType date, bool someYears)
    {
        var study = Study() with
        {
            Unit = unit,
            Attribution = attribution,
            DateType = date,
            Years = someYears ? new StudyYears(2016, 2017) : null,
        };
        using var workspace = new StudyWorkspace(_store.Engine.Store, study);
        var figures = NavigationModules.All.SelectMany(module => module.Build(workspace).Figures).ToList();

        Assert.True(workspace.Total > 20 && workspace.WithoutApplicant(local: false) > 0);
        foreach (var figure in figures)
        {
            RequireRule(figure, workspace);
        }
    }

    [Fact]
    public void Places_OfRecordsWithoutApplicant_HaveALineOfTheirOwn()
    {
        using var workspace = new StudyWorkspace(_store.Engine.Store, Study());
        var rows = NavigationFigures.Find("regions").Of(workspace).Rows;

        Assert.Equal(("无申请人信息", 4d), (rows[^1][0].Text, rows[^1][1].Number!.Value));
        Assert.Equal(("地区未知", 5d), (rows[^2][0].Text, rows[^2][1].Number!.Value));
        Assert.Equal("其余 5 个省份、国家/地区", rows[^3][0].Text);
        Assert.Equal(1, rows.Sum(row => row[2].Number!.Value), 12);
    }

    private void RequireRule(Figure figure, StudyWorkspace workspace)
    {
        switch (RuleOf[figure.Id])
        {
            case "whole":
                RequireWhole(figure);
                break;
            case "branches":
                RequireBranches(figure, workspace);
                break;
            case "covered":
                Assert.All(figure.Rows, row => Assert.InRange(row[1].Number!.Value, 0, figure.Total));
                Assert.True(figure.Rows.Sum(row => row[1].Number!.Value) >= figure.Total, figure.Id);
                Assert.Equal(figure.Total, workspace.Lake.Query("SELECT count(DISTINCT id) FROM members", row => row.GetInt64(0))[0]);
                break;
            case "part":
                Assert.All(figure.Rows, row => Assert.InRange(Count(figure, row), 0, figure.Total));
                Assert.NotEmpty(figure.Notes);
                break;
            case "found":
                Assert.All(figure.Rows, row => Assert.Equal(_store.Search(row[5].Text!, figure.Unit).Total, row[3].Number!.Value));
                Assert.All(figure.Rows, row => Assert.InRange(row[4].Number!.Value, 0, row[3].Number!.Value));
                break;
            default:
                Assert.Equal("ratio", RuleOf[figure.Id]);
                break;
        }
    }

    private static void RequireWhole(Figure figure)
    {
        var sum = figure.Rows.Sum(row => Count(figure, row));
        if (figure.Attribution == Attribution.All && figure.Id == "regions")
        {
            // Every applicant of a record counts: the caption says that the sum may be more than the total.
            Assert.True(sum > figure.Total, figure.Id);
            return;
        }

        Assert.Equal(figure.Total, sum, 6);
    }

    private static double Count(Figure figure, IReadOnlyList<FigureValue> row) =>
        row[figure.Columns.TakeWhile(column => column.Id != "count").Count()].Number!.Value;

    private void RequireBranches(Figure figure, StudyWorkspace workspace)
    {
        foreach (var branch in workspace.Study.Branches)
        {
            Assert.Equal(
                _store.Search(workspace.QueryOf(branch), figure.Unit).Total,
                figure.Rows.Where(row => row[1].Text == branch.Name).Sum(row => row[2].Number!.Value));
        }
    }

    private static NavigationStudy Study() => new()
    {
        Id = "sums",
        Cluster = "耗材",
        Title = "耗材专利导航",
        Boundary = "墨盒和碳粉。",
        Region = "440400",
        Branches = [Branch("cartridges", "墨盒"), Branch("toner", "碳粉")],
    };

    private static StudyBranch Branch(string id, string keyword) =>
        new() { Id = id, Name = keyword, Any = [new StudyClause([], [keyword])] };

    /// <summary>Records of thirty places and none, with three applicants and none, in four years and none, with a class and none.</summary>
    private static IEnumerable<Patent> Records()
    {
        var provinces = Regions.All.Where(region => region.Level == RegionLevel.Province).Select(region => region.Code).Take(30).ToList();
        for (var place = 0; place < 45; place++)
        {
            var record = SmallStore.Record(place).Titled((place % 5) switch { 0 => "墨盒与碳粉", 1 or 2 => "碳粉", _ => "墨盒" })
                .WithAbstract("").WithClaims("")
                .OfKind(place % 3 == 0 ? PatentKind.UtilityModel : PatentKind.Invention)
                .Classified(place % 7 == 6 ? [] : [place % 2 == 0 ? "B41J2/175" : "G03G9/08"])
                .FiledOn(place % 8 == 7 ? null : new DateOnly(2015 + (place % 4), 5, 4))
                .PublishedOn(place % 9 == 8 ? null : new DateOnly(2017 + (place % 4), 3, 1));
            yield return place switch
            {
                < 4 => record.InventedBy("张三").Build(),
                < 9 => record.By("某甲有限公司", "某乙有限公司").Build(),
                < 15 => record.By("某丙有限公司", "某丁有限公司", "某戊大学").At("某地", "440400").Build(),
                _ => record.By($"某{place}有限公司").At("某地", provinces[place - 15]).Build(),
            };
        }

        yield return SmallStore.Record(20).WithPublication("CN103900000B").Titled("墨盒与碳粉").WithAbstract("").WithClaims("")
            .OfKind(PatentKind.Invention).By("某20有限公司").At("某地", provinces[5]).FiledOn(2015, 5, 4).PublishedOn(2021, 3, 1).Build();
        yield return SmallStore.Record(99).Titled("茶杯").WithAbstract("").WithClaims("").FiledOn(2016, 1, 1).PublishedOn(2017, 1, 1).Build();
    }
}
