using ZhuhaiIp.Analytics.Engine.Navigation.Figures;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Modules;

/// <summary>产业结构与技术热点: the branches, over the years, and the classes.</summary>
internal sealed class StructureModule : INavigationModule
{
    public string Id => "structure";

    public NavigationSection Build(StudyWorkspace workspace)
    {
        var share = NavigationFigures.Find("branch-share").Of(workspace);
        var paragraphs = share.Rows.Count == 0
            ? Array.Empty<string>()
            : [$"按件数，一级分支依次为 {Reading.Names(share, 10)}。"];
        return new NavigationSection(
            Id,
            "产业结构与技术热点",
            paragraphs,
            [share, NavigationFigures.Find("branch-trend").Of(workspace), NavigationFigures.Find("ipc-heatmap").Of(workspace)]);
    }
}
