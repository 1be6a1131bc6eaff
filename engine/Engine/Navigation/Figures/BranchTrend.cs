namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>Records a year of each first-level branch.</summary>
internal sealed class BranchTrend : INavigationFigure
{
    private const string Sql = """
        SELECT m.branch, u.year, count(*) AS records
        FROM members AS m JOIN units AS u ON u.id = m.id
        WHERE u.year IS NOT NULL
        GROUP BY m.branch, u.year
        ORDER BY m.branch, u.year
        """;

    public FigureDefinition Definition { get; } = new(
        "branch-trend",
        "一级分支逐年申请量",
        FigureShape.Trend,
        "各一级分支按所选日期的年份计数；没有日期的记录不在此图",
        UsesDates: true,
        [new("year", "年份"), new("branch", "分支"), new("count", "件数")]);

    public Figure Of(StudyWorkspace workspace)
    {
        var names = workspace.Study.Branches.ToDictionary(branch => branch.Id, branch => branch.Name);
        var order = workspace.Study.Branches.Select((branch, place) => (branch.Id, place)).ToDictionary(x => x.Id, x => x.place);
        var counts = workspace.Lake.Query(Sql, row => (Branch: row.GetString(0), Year: row.GetInt32(1), Count: row.GetInt64(2)))
            .Where(count => workspace.Study.Years is not { } asked || (count.Year >= asked.From && count.Year <= asked.To))
            .OrderBy(count => order[count.Branch]).ThenBy(count => count.Year).ToList();
        var incomplete = workspace.IncompleteYears(counts.Select(count => count.Year).Distinct().Order());
        return workspace.Figure(Definition, new FigureData(
            false,
            [.. counts.Select(count => (IReadOnlyList<FigureValue>)[(long)count.Year, names[count.Branch], count.Count])])
        {
            IncompleteYears = incomplete,
            Notes = counts.Count == 0 ? ["没有带日期的记录"] : TrendNotes.Of(workspace, incomplete, null),
        }) with
        { Overlapping = true };
    }
}
