namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>How many records each first-level branch holds, and its share of the whole study.</summary>
internal sealed class BranchShare : INavigationFigure
{
    public FigureDefinition Definition { get; } = new(
        "branch-share",
        "一级分支构成",
        FigureShape.Shares,
        "各一级分支的件数 ÷ 研究范围内的总件数；一件可同属几个分支，各分支占比之和可以大于 100%",
        UsesDates: false,
        [new("branch", "分支"), new("count", "件数"), new("share", "占比")]);

    public Figure Of(StudyWorkspace workspace)
    {
        var rows = workspace.Study.Branches
            .Select(branch => (branch.Name, workspace.CountOf(branch).Total))
            .OrderByDescending(branch => branch.Total).ThenBy(branch => branch.Name, StringComparer.Ordinal)
            .Select(branch => (IReadOnlyList<FigureValue>)
                [branch.Name, branch.Total, FigureValue.Share(branch.Total, workspace.Total)])
            .ToList();
        return workspace.Figure(Definition, new FigureData(false, workspace.Total == 0 ? [] : rows)
        {
            Notes = workspace.Total == 0 ? ["研究范围内没有记录"] : [],
        });
    }
}
