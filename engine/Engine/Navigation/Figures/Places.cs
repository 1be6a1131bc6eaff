using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>Where the applicants sit: provinces, and countries or areas outside the mainland.</summary>
internal sealed class Places : INavigationFigure
{
    internal const string Unknown = "地区未知";
    internal const string WithoutApplicant = "无申请人信息";

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
        "按申请人地址所在的省级地区、国家/地区计数，由地名表从地址判定，不按字面出现的地名计；"
            + $"判定不了的列为“{Unknown}”，记录没有申请人的列为“{WithoutApplicant}”，前 {Shown} 名以外的合为一行",
        UsesDates: false,
        [new("region", "国家/地区"), new("count", "件数"), new("share", "占比")]);

    public Figure Of(StudyWorkspace workspace)
    {
        var found = workspace.Lake.Query(Sql, row => (
            Code: row.IsDBNull(0) ? null : row.GetString(0), Records: row.GetInt64(1) / Scale));
        var places = found.FindAll(place => place.Code is not null);
        var lines = places.Take(Shown).Select(place => (Name: Name(place.Code!), place.Records)).ToList();
        if (places.Count > Shown)
        {
            lines.Add(($"其余 {places.Count - Shown} 个省份、国家/地区", places.Skip(Shown).Sum(place => place.Records)));
        }

        lines.AddRange(found.Where(place => place.Code is null).Select(place => (Unknown, place.Records)));
        var without = workspace.WithoutApplicant(local: false);
        if (without > 0)
        {
            lines.Add((WithoutApplicant, without));
        }

        return workspace.Figure(Definition, new FigureData(false, [.. lines.Select(line => (IReadOnlyList<FigureValue>)
            [line.Name, (double?)line.Records, FigureValue.Share(line.Records, workspace.Total)])])
        {
            Notes = places.Count == 0 ? ["没有申请人地区可以判定的记录"] : [$"共 {places.Count} 个省份、国家/地区"],
        });
    }

    private static string Name(string code) => Regions.Find(code)?.Name ?? code;
}
