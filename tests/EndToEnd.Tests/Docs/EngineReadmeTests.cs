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

    public static TheoryData<string> IndicatorIds => [.. Indicators.All.Select(indicator => indicator.Id)];

    public static TheoryData<string> FigureIds => [.. NavigationFigures.All.Select(figure => figure.Definition.Id)];

    public static TheoryData<string> RuleIds => [.. AbnormalFilingRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(IndicatorIds))]
    public void Indicator_HasASectionWithFormulaUnitSourceAndExample(string id) =>
        Readme.Section($"`{id}`").Names(["公式", "单位", "来源", "例"]);

    [Theory]
    [MemberData(nameof(FigureIds))]
    public void Figure_HasASectionWithItsTitleAndColumns(string id)
    {
        var definition = NavigationFigures.Find(id).Definition;

        var section = Readme.Section($"`{id}`");

        section.Names([definition.Title]);
        section.NamesAsCode(definition.Columns.Select(column => column.Id));
    }

    [Fact]
    public void Figures_AreThoseThereAre() =>
        Assert.Subset(
            NavigationFigures.All.Select(figure => figure.Definition.Id).ToHashSet(),
            Readme.Section("导航图表").Explained.ToHashSet());

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_HasASectionWithItsClausesAndThresholds(string id)
    {
        var definition = AbnormalFilingRules.All.Single(rule => rule.Id == id).Definition;

        var section = Readme.Section($"`{id}`");

        section.Names(["公式", "阈值", "合法解释", definition.Name.Chinese, .. definition.Clauses]);
    }

    [Fact]
    public void Modules_AreNamed() => Readme.NamesAsCode(NavigationModules.All.Select(module => module.Id));

    [Fact]
    public void Studies_AreNamed() => Readme.Names(Studies.All.SelectMany(study => new[] { study.Id, study.Cluster }));

    [Fact]
    public void QueryFields_AreNamedInBothLanguages() =>
        Readme.Section("检索式").Names(QueryFields.All.Select(field => $"{field.ChineseNames[0]}/{field.EnglishNames[0]}"));
}
