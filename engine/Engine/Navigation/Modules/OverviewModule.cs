using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation.Figures;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Modules;

/// <summary>概况: how much there is, and when it was filed.</summary>
internal sealed class OverviewModule : INavigationModule
{
    public string Id => "overview";

    public NavigationSection Build(StudyWorkspace workspace)
    {
        var trend = NavigationFigures.Find("filing-trend").Of(workspace);
        return new NavigationSection(Id, "概况与申请趋势", [.. Paragraphs(workspace, trend)], [trend]);
    }

    private static IEnumerable<string> Paragraphs(StudyWorkspace workspace, Figure trend)
    {
        yield return workspace.Study.Boundary;
        yield return $"本库中属于{workspace.Study.Cluster}的专利申请共 {Reading.Count(workspace.Total)} 件，其中{workspace.RegionName}"
            + $" {Reading.Count(workspace.LocalTotal)} 件{LocalShare(workspace)}。";
        var undated = trend.Rows.Where(row => row[0].Text == TrendLines.Undated(workspace.Study)).Sum(row => row[2].Number ?? 0);
        if (undated > 0)
        {
            yield return $"其中 {Reading.Count(undated)} 件没有{(workspace.Study.DateType == DateType.Publication ? "公开日" : "申请日")}，单列一行，不计入任何年份。";
        }
    }

    private static string LocalShare(StudyWorkspace workspace) => workspace.Total == 0
        ? ""
        : $"，占 {Reading.Share((double)workspace.LocalTotal / workspace.Total)}";
}
