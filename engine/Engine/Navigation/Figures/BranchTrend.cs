namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>Records a year of each first-level branch.</summary>
internal sealed class BranchTrend : INavigationFigure
{
    private const string Sql = """
        SELECT m.branch, u.year, count(*) AS records
        FROM members AS m JOIN units AS u ON u.id = m.id
        GROUP BY m.branch, u.year
        ORDER BY m.branch, u.year NULLS LAST
        """;

    public FigureDefinition Definition { get; } = new(
        "branch-trend",
        "一级分支逐年申请量",
        FigureShape.Trend,
        "各一级分支按所选日期的年份计数，一件可同属几个分支；没有日期的记录、所选年份以外的记录单列，不在折线上",
        UsesDates: true,
        [new("year", "年份"), new("branch", "分支"), new("count", "件数")]);

    public Figure Of(StudyWorkspace workspace)
    {
        var names = workspace.Study.Branches.ToDictionary(branch => branch.Id, branch => branch.Name);
        var order = workspace.Study.Branches.Select((branch, place) => (branch.Id, place)).ToDictionary(x => x.Id, x => x.place);
        var lines = TrendLines.BesideYears(workspace.Study);
        var counts = workspace.Lake.Query(Sql, row => (
                Branch: row.GetString(0), Line: TrendLines.Of(workspace.Study, row.IsDBNull(1) ? null : row.GetInt32(1)), Count: row.GetInt64(2)))
            .GroupBy(row => (row.Branch, row.Line), (key, rows) => (key.Branch, key.Line, Count: rows.Sum(row => row.Count)))
            .OrderBy(row => order[row.Branch]).ThenBy(row => row.Line.Number ?? double.MaxValue)
            .ThenBy(row => lines.TakeWhile(line => line != row.Line.Text).Count()).ToList();
        var years = counts.Select(count => count.Line.Number).OfType<double>().Select(year => (int)year).Distinct().Order();
        var incomplete = workspace.IncompleteYears(years);
        return workspace.Figure(Definition, new FigureData(
            false,
            [.. counts.Select(count => (IReadOnlyList<FigureValue>)[count.Line, names[count.Branch], count.Count])])
        {
            IncompleteYears = incomplete,
            Notes = counts.Count == 0 ? ["研究范围内没有记录"] : TrendNotes.Of(workspace, incomplete, null),
        }) with
        { Overlapping = true };
    }
}
