using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>Records a year by kind of right; undated records have their own line.</summary>
internal sealed class FilingTrend(bool local) : INavigationFigure
{
    private readonly string _table = local ? "local" : "selected";

    public FigureDefinition Definition { get; } = new(
        local ? "local-filing-trend" : "filing-trend",
        local ? "本地逐年申请量（按专利类型）" : "逐年申请量（按专利类型）",
        FigureShape.Trend,
        "按所选日期的年份和专利类型（发明、实用新型、外观设计）计数；没有日期的记录单列，不从号码推断年份；所选年份以外的合为一行",
        UsesDates: true,
        [new("year", "年份"), new("kind", "专利类型"), new("count", "件数")]);

    private string Sql => $"""
        SELECT u.year, u.kind, count(*) AS records
        FROM units AS u JOIN {_table} AS s ON s.id = u.id
        GROUP BY u.year, u.kind
        ORDER BY u.year NULLS LAST, u.kind
        """;

    public Figure Of(StudyWorkspace workspace)
    {
        var counts = workspace.Lake.Query(Sql, row => (
            Year: row.IsDBNull(0) ? (int?)null : row.GetInt32(0), Kind: (PatentKind)row.GetInt32(1), Count: row.GetInt64(2)));
        var years = Years(workspace.Study.Years, [.. counts.Select(count => count.Year).OfType<int>()]);
        var kinds = counts.Select(count => count.Kind).Distinct().Order().ToList();
        var byLine = counts.ToLookup(count => (TrendLines.Of(workspace.Study, count.Year), count.Kind), count => count.Count);
        var rows = new List<IReadOnlyList<FigureValue>>();
        foreach (var year in years)
        {
            rows.AddRange(kinds.Select(kind => (IReadOnlyList<FigureValue>)[(long)year, KindLabels.Chinese(kind), byLine[(year, kind)].Sum()]));
        }

        foreach (var line in TrendLines.BesideYears(workspace.Study))
        {
            rows.AddRange(kinds.Where(kind => byLine.Contains((line, kind)))
                .Select(kind => (IReadOnlyList<FigureValue>)[line, KindLabels.Chinese(kind), byLine[(line, kind)].Sum()]));
        }

        var incomplete = workspace.IncompleteYears(years);
        return workspace.Figure(Definition, new FigureData(local, rows)
        {
            IncompleteYears = incomplete,
            Notes = TrendNotes.Of(workspace, incomplete, OutsideYears(workspace.Study.Years, counts.Select(count => count.Year))),
        });
    }

    /// <summary>Every year between the first and the last, so that a year without records shows as such.</summary>
    private static IReadOnlyList<int> Years(StudyYears? asked, List<int> found) => (asked, found) switch
    {
        ({ } range, _) => [.. Enumerable.Range(range.From, range.To - range.From + 1)],
        (null, { Count: > 0 }) => [.. Enumerable.Range(found.Min(), found.Max() - found.Min() + 1)],
        _ => [],
    };

    private static string? OutsideYears(StudyYears? asked, IEnumerable<int?> found) =>
        asked is { } range && found.Any(year => year < range.From || year > range.To)
            ? $"只显示 {range.From}—{range.To} 年，此外的年份合为一行"
            : null;
}
