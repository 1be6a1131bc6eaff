namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>Every branch of the study with its query and counts: what the report rests on.</summary>
internal sealed class BranchQueries : INavigationFigure
{
    public FigureDefinition Definition { get; } = new(
        "branch-queries",
        "技术分解表与检索式",
        FigureShape.Table,
        "每个分支的检索式可直接用 zhip search 重做；件数为全部与本地",
        UsesDates: false,
        [
            new("branch", "分支"), new("level", "级"), new("position", "环节"), new("total", "全部件数"),
            new("local", "本地件数"), new("query", "检索式"), new("exclusions", "排除及理由"),
        ]);

    public Figure Of(StudyWorkspace workspace)
    {
        var rows = new List<IReadOnlyList<FigureValue>>();
        void Add(StudyBranch branch, int level)
        {
            var (total, local) = workspace.CountOf(branch);
            rows.Add(
            [
                branch.Name, (long)level, PositionName(branch.Position), total, local, workspace.QueryOf(branch),
                string.Join("；", branch.Exclude.Select(exclusion => $"{exclusion.Clause.ToQuery()}：{exclusion.Reason}")),
            ]);
            foreach (var below in branch.Branches)
            {
                Add(below, level + 1);
            }
        }

        foreach (var branch in workspace.Study.Branches)
        {
            Add(branch, 1);
        }

        var empty = rows.Count(row => row[3] == 0L);
        return workspace.Figure(Definition, new FigureData(false, rows)
        {
            Notes = empty == 0 ? [] : [$"{empty} 个分支在本库没有记录"],
        });
    }

    private static FigureValue PositionName(StudyPosition? position) => position switch
    {
        StudyPosition.Upstream => "上游",
        StudyPosition.Midstream => "中游",
        StudyPosition.Downstream => "下游",
        _ => FigureValue.None,
    };
}
