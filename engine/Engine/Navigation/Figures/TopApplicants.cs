using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>The applicants with the most records.</summary>
internal sealed class TopApplicants(bool local) : INavigationFigure
{
    private const int Shown = 20;

    public FigureDefinition Definition { get; } = new(
        local ? "local-applicants" : "top-applicants",
        local ? "本地主要申请人" : "主要申请人",
        FigureShape.Ranking,
        $"申请人按件数降序，前 {Shown} 名；名称按宽度、括号、繁简、空格归一，未合并集团与曾用名；多个申请人按图注的归属方式计",
        UsesDates: true,
        [
            new("applicant", "申请人"), new("count", "件数"), new("share", "占比"), new("party_kind", "类别"),
            new("region", "地区"), new("first_year", "最早年份"), new("last_year", "最近年份"),
        ]);

    public Figure Of(StudyWorkspace workspace)
    {
        var applicants = ApplicantCounts.Read(workspace, local);
        var total = local ? workspace.LocalTotal : workspace.Total;
        return workspace.Figure(Definition, new FigureData(local, [.. applicants.Take(Shown).Select(applicant => Row(applicant, total))])
        {
            Notes = [.. Notes(applicants.Count, workspace.WithoutApplicant(local))],
        });
    }

    private static IEnumerable<string> Notes(int applicants, long without)
    {
        yield return applicants == 0 ? "没有带申请人的记录" : $"共 {applicants:N0} 个申请人";
        if (without > 0 && applicants > 0)
        {
            yield return $"另有 {without:N0} 件记录没有申请人，不在此图";
        }
    }

    internal static string KindName(PartyKind kind) => kind switch
    {
        PartyKind.Company => "企业",
        PartyKind.University => "高校",
        PartyKind.ResearchInstitute => "科研机构",
        PartyKind.Organization => "机关团体",
        PartyKind.Person => "个人",
        _ => "未知",
    };

    private static IReadOnlyList<FigureValue> Row(ApplicantCount applicant, long total) =>
    [
        applicant.Name,
        (double?)applicant.Records,
        FigureValue.Share(applicant.Records, total),
        KindName(applicant.Kind),
        applicant.Region is null ? "未知" : Regions.Find(applicant.Region)?.Name ?? applicant.Region,
        applicant.FirstYear is { } first ? (long)first : FigureValue.None,
        applicant.LastYear is { } last ? (long)last : FigureValue.None,
    ];
}
