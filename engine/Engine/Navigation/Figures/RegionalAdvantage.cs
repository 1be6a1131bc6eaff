using ZhuhaiIp.Analytics.Engine.Indicators;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>Where the region is stronger or weaker than the whole set: RTA and RPA of its branches.</summary>
internal sealed class RegionalAdvantage : INavigationFigure
{
    /// <summary>Below this many records on a side a ratio says nothing, and none is given.</summary>
    internal const int SmallestSide = 10;

    public FigureDefinition Definition { get; } = new(
        "rta",
        "本地各分支的显性技术优势（RTA）",
        FigureShape.Ranking,
        "RTA =（本地该分支件数 ÷ 本地总件数）÷（全部该分支件数 ÷ 全部件数），以本库研究范围为参照；RPA = 100·tanh(ln RTA)，−100 至 100；任一侧少于 10 件不计算",
        UsesDates: false,
        [
            new("branch", "分支"), new("rta", "RTA"), new("rpa", "RPA"), new("local", "本地件数"),
            new("local_share", "本地占比"), new("total", "全部件数"), new("share", "全部占比"),
        ]);

    public Figure Of(StudyWorkspace workspace)
    {
        var rows = workspace.Study.Branches.Select(branch => Row(workspace, branch)).ToList();
        var refused = rows.Count(row => row[1] == FigureValue.None);
        return workspace.Figure(Definition, new FigureData(true, rows)
        {
            Notes = refused == 0 ? [] : [$"{refused} 个分支任一侧少于 {SmallestSide} 件，不计算 RTA：数字太小，不足以比较"],
        }) with
        { Reference = 1 };
    }

    private static IReadOnlyList<FigureValue> Row(StudyWorkspace workspace, StudyBranch branch)
    {
        var (total, local) = workspace.CountOf(branch);
        var rta = local < SmallestSide || total < SmallestSide
            ? null
            : Specialization.Rta(local, workspace.LocalTotal, total, workspace.Total);
        return
        [
            branch.Name,
            rta,
            Specialization.Rpa(rta),
            local,
            FigureValue.Share(local, workspace.LocalTotal),
            total,
            FigureValue.Share(total, workspace.Total),
        ];
    }
}
