using ZhuhaiIp.Analytics.Engine.Navigation.Figures;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Modules;

/// <summary>区域定位: the region's filings, applicants, and where it is strong or weak against the whole set.</summary>
internal sealed class PositionModule : INavigationModule
{
    public string Id => "position";

    public NavigationSection Build(StudyWorkspace workspace)
    {
        var trend = NavigationFigures.Find("local-filing-trend").Of(workspace);
        var applicants = NavigationFigures.Find("local-applicants").Of(workspace);
        var advantage = NavigationFigures.Find("rta").Of(workspace);
        return new NavigationSection(
            Id, $"{workspace.RegionName}定位", [.. Paragraphs(workspace, applicants, advantage)], [trend, applicants, advantage]);
    }

    private static IEnumerable<string> Paragraphs(StudyWorkspace workspace, Figure applicants, Figure advantage)
    {
        if (workspace.LocalTotal == 0)
        {
            yield return $"本库中没有{workspace.RegionName}在此集群的申请，以下各图无内容可示。";
            yield break;
        }

        if (applicants.Rows.Count > 0)
        {
            yield return $"{workspace.RegionName}件数居前的申请人为 {Reading.Names(applicants, 5)}。";
        }

        var rated = advantage.Rows.Where(row => row[1].Number is not null).ToList();
        var ratios = string.Join("、", rated.OrderByDescending(row => row[1].Number)
            .Select(row => $"{row[0].Text} {Reading.Ratio(row[1].Number!.Value)}"));
        yield return rated.Count > 0
            ? $"以本库研究范围为参照，可以计算的分支的 RTA 为：{ratios}。大于 1 表示该分支在本地申请中的占比高于在全部申请中的占比；未做显著性检验，只作提示。"
            : $"本地各分支均少于 {RegionalAdvantage.SmallestSide} 件，不作强弱比较。";
    }
}
