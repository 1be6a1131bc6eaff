using ZhuhaiIp.Analytics.Engine.Navigation.Figures;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Modules;

/// <summary>专利控制力与地域: who holds the records, how concentrated, and where.</summary>
internal sealed class ControlModule : INavigationModule
{
    public string Id => "control";

    public NavigationSection Build(StudyWorkspace workspace)
    {
        var applicants = NavigationFigures.Find("top-applicants").Of(workspace);
        var concentration = NavigationFigures.Find("concentration").Of(workspace);
        var places = NavigationFigures.Find("regions").Of(workspace);
        return new NavigationSection(
            Id, "主要申请人、集中度与地域", [.. Paragraphs(applicants, concentration)], [applicants, concentration, places]);
    }

    private static IEnumerable<string> Paragraphs(Figure applicants, Figure concentration)
    {
        if (applicants.Rows.Count > 0)
        {
            yield return $"件数居前的申请人为 {Reading.Names(applicants, 5)}。";
        }

        if (concentration.Rows is [var row] && row[0].Number is { } ratio)
        {
            yield return $"前三名申请人合计占 {Reading.Share(ratio)}，集中程度读作“{row[^1].Text}”。";
        }
    }
}
