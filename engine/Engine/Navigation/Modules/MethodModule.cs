using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation.Figures;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Modules;

/// <summary>方法与局限: sources, rules, every branch's query, and what was not done.</summary>
internal sealed class MethodModule : INavigationModule
{
    public string Id => "method";

    public NavigationSection Build(StudyWorkspace workspace) => new(
        Id, "方法、数据与局限", [.. Paragraphs(workspace)], [NavigationFigures.Find("branch-queries").Of(workspace)]);

    private static IEnumerable<string> Paragraphs(StudyWorkspace workspace)
    {
        var coverage = workspace.Store.Coverage;
        yield return $"数据来源：{CoverageText.Of(coverage).Chinese}。分析按 GB/T 39551 的实务流程编制。";
        yield return $"口径：{Unit(workspace.Study.Unit)}；{Attributed(workspace.Study.Attribution)}；"
            + $"{(workspace.Study.DateType == DateType.Filing ? "按申请日" : "按公开公告日")}；"
            + $"数据截止 {(workspace.CutOff is { } day ? StudyWorkspace.Day(day) : "未知")}。";
        if (coverage.WithoutFilingDate > 0)
        {
            yield return $"本库有 {coverage.WithoutFilingDate:N0} 条记录没有申请日，趋势图中单列，不从申请号推断年份。";
        }

        yield return "本报告未抽样评估查全率与查准率；检索式列于下表，可逐条重做、修改。";
        yield return "申请人名称只做书写归一，未合并集团、曾用名；法律状态、引证尚未入库，相应分析未做。";
    }

    private static string Unit(CountUnit unit) => unit == CountUnit.Publication ? "按公开文本计件" : "按申请计件";

    private static string Attributed(Attribution attribution) => attribution switch
    {
        Attribution.All => "每个申请人各计一件",
        Attribution.Fractional => "n 个申请人各计 1/n 件",
        _ => "归第一申请人",
    };
}
