namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>Records of the most frequent IPC subclasses by year.</summary>
internal sealed class IpcHeatMap : INavigationFigure
{
    private const int Subclasses = 15;

    private const string Sql = """
        WITH classed AS (
            SELECT DISTINCT u.id, u.year, c.subclass
            FROM units AS u
            JOIN selected AS s ON s.id = u.id
            JOIN classifications AS c ON c.row_id = u.row_id
            WHERE c.scheme = 1 AND c.subclass IS NOT NULL
        ), totals AS (
            SELECT subclass, count(*) AS records,
                   row_number() OVER (ORDER BY count(*) DESC, subclass) AS place
            FROM classed GROUP BY subclass
        )
        SELECT c.subclass, c.year, count(*) AS records, max(t.place) AS place
        FROM classed AS c JOIN totals AS t ON t.subclass = c.subclass
        WHERE t.place <= ?
        GROUP BY c.subclass, c.year
        ORDER BY place, c.year NULLS LAST
        """;

    private const string UnclassedSql = """
        SELECT count(*)
        FROM units AS u
        JOIN selected AS s ON s.id = u.id
        ANTI JOIN (SELECT row_id FROM classifications WHERE scheme = 1 AND subclass IS NOT NULL) AS c ON c.row_id = u.row_id
        """;

    public FigureDefinition Definition { get; } = new(
        "ipc-heatmap",
        "IPC 小类 × 年份",
        FigureShape.HeatMap,
        $"件数最多的 {Subclasses} 个 IPC 小类按年份计数；一件在它的每个小类各计一次；没有日期的记录单列",
        UsesDates: true,
        [new("subclass", "IPC 小类"), new("year", "年份"), new("count", "件数")]);

    public Figure Of(StudyWorkspace workspace)
    {
        var counts = workspace.Lake.Query(
            Sql, row => (Subclass: row.GetString(0), Year: row.IsDBNull(1) ? (int?)null : row.GetInt32(1), Count: row.GetInt64(2)), Subclasses);
        var incomplete = workspace.IncompleteYears(counts.Select(count => count.Year).OfType<int>().Distinct().Order());
        return workspace.Figure(Definition, new FigureData(
            false,
            [.. counts.Select(count => (IReadOnlyList<FigureValue>)[count.Subclass, Year(workspace, count.Year), count.Count])])
        {
            IncompleteYears = incomplete,
            Notes = counts.Count == 0 ? ["没有带 IPC 的记录"] : TrendNotes.Of(workspace, incomplete, Unclassed(workspace)),
        });
    }

    private static FigureValue Year(StudyWorkspace workspace, int? year) =>
        year is { } known ? (long)known : TrendLines.Undated(workspace.Study);

    private static string? Unclassed(StudyWorkspace workspace) =>
        workspace.Lake.Query(UnclassedSql, row => row.GetInt64(0))[0] is > 0 and var count ? $"另有 {count:N0} 件没有 IPC 分类，不在此图" : null;
}
