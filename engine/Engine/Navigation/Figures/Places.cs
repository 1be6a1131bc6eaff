using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>Where the applicants sit: provinces, and countries or areas outside the mainland.</summary>
internal sealed class Places : INavigationFigure
{
    private const int Shown = 25;
    private const double Scale = 4_294_967_296;

    private static readonly string Sql = $"""
        SELECT coalesce(province, country) AS place, CAST(sum(CAST(weight * {Scale:F0} AS BIGINT)) AS BIGINT) AS weight
        FROM attributed
        GROUP BY coalesce(province, country)
        ORDER BY weight DESC, place NULLS LAST
        """;

    public FigureDefinition Definition { get; } = new(
        "regions",
        "申请人所在省份、国家/地区",
        FigureShape.Ranking,
        "按申请人地址所在的省级地区、国家/地区计数，由地名表从地址判定；判定不了的列为“地区未知”，不按字面出现的地名计",
        UsesDates: false,
        [new("region", "国家/地区"), new("count", "件数"), new("share", "占比")]);

    public Figure Of(StudyWorkspace workspace)
    {
        var places = workspace.Lake.Query(Sql, row => (
            Code: row.IsDBNull(0) ? null : row.GetString(0), Records: row.GetInt64(1) / Scale));
        var rows = places.Take(Shown).Select(place => (IReadOnlyList<FigureValue>)
            [Name(place.Code), (double?)place.Records, FigureValue.Share(place.Records, workspace.Total)]);
        return workspace.Figure(Definition, new FigureData(false, [.. rows])
        {
            Notes = places.Count == 0 ? ["没有带申请人的记录"] : [$"共 {places.Count} 个省份、国家/地区（含未知）"],
        });
    }

    private static string Name(string? code) => code is null ? "地区未知" : Regions.Find(code)?.Name ?? code;
}
