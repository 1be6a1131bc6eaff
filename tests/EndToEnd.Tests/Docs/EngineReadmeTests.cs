using ZhuhaiIp.Analytics.Engine.Indicators;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Engine.Navigation.Figures;
using ZhuhaiIp.Analytics.Engine.Navigation.Modules;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Screening;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Docs;

public sealed class EngineReadmeTests
{
    private static readonly Document Readme = Document.Open("engine/README.md");
    private static readonly Document IndicatorChapter = Readme.Section("## 指标");
    private static readonly Document FigureChapter = Readme.Section("## 导航图表");
    private static readonly Document RuleChapter = Readme.Section("## 申请线索");

    public static TheoryData<string> IndicatorIds => [.. Indicators.All.Select(indicator => indicator.Id)];

    public static TheoryData<string> FigureIds => [.. NavigationFigures.All.Select(figure => figure.Definition.Id)];

    public static TheoryData<string> RuleIds => [.. AbnormalFilingRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(IndicatorIds))]
    public void Indicator_HasASectionWithFormulaUnitSourceAndExample(string id) =>
        IndicatorChapter.Section($"`{id}`").Names(["公式", "单位", "来源", "例"]);

    [Fact]
    public void Indicators_AreThoseThereAre() =>
        Assert.Equal(Indicators.All.Select(indicator => indicator.Id), IndicatorChapter.Headed);

    [Theory]
    [MemberData(nameof(FigureIds))]
    public void Figure_HasASectionWithItsTitleAndColumns(string id)
    {
        var definition = NavigationFigures.Find(id).Definition;

        var section = FigureChapter.Section($"`{id}`");

        section.Names([definition.Title]);
        section.NamesAsCode(definition.Columns.Select(column => column.Id));
    }

    [Fact]
    public void Figures_AreThoseThereAre() =>
        Assert.Equal(
            NavigationFigures.All.Select(figure => figure.Definition.Id).Order(StringComparer.Ordinal),
            FigureChapter.Headed.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_HasASectionWithItsClausesAndThresholds(string id)
    {
        var definition = AbnormalFilingRules.All.Single(rule => rule.Id == id).Definition;

        var section = RuleChapter.Section($"`{id}`");

        section.Names(["公式", "阈值", "合法解释", definition.Name.Chinese, .. definition.Clauses]);
    }

    [Fact]
    public void Rules_AreThoseThereAre() =>
        Assert.Equal(AbnormalFilingRules.All.Select(rule => rule.Id), RuleChapter.Headed);

    [Fact]
    public void Modules_AreThoseThereAre() =>
        Assert.Equal(NavigationModules.All.Select(module => module.Id), FigureChapter.Explained);

    [Fact]
    public void Studies_AreNamed() => Readme.Names(Studies.All.SelectMany(study => new[] { study.Id, study.Cluster }));

    [Fact]
    public void QueryFields_AreNamedInBothLanguages() =>
        Readme.Section("检索式").Names(QueryFields.All.Select(field => $"{field.ChineseNames[0]}/{field.EnglishNames[0]}"));
}
