using ZhuhaiIp.Analytics.Engine.Indicators;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>How far the records are in few hands: CR3, CR5, CR10 and the Herfindahl–Hirschman index.</summary>
internal sealed class ApplicantConcentration : INavigationFigure
{
    private const int SmallestTotal = 10;

    public FigureDefinition Definition { get; } = new(
        "concentration",
        "申请人集中度",
        FigureShape.Table,
        "CRn = 前 n 名申请人件数 ÷ 全部申请人件数之和（高于 60% 为高，30%—60% 为中，低于 30% 为分散）；HHI = Σ(份额²)，取值 0—1",
        UsesDates: false,
        [new("cr3", "CR3"), new("cr5", "CR5"), new("cr10", "CR10"), new("hhi", "HHI"), new("level", "按 CR3 读作")]);

    public Figure Of(StudyWorkspace workspace)
    {
        var values = ApplicantCounts.Read(workspace, local: false).ConvertAll(applicant => (double?)applicant.Records);
        if (workspace.Total < SmallestTotal || values.Count == 0)
        {
            return workspace.Figure(Definition, new FigureData(false, [])
            {
                Notes = [$"少于 {SmallestTotal} 件，不计算集中度"],
            });
        }

        var cr3 = Concentration.Ratio(values, 3);
        return workspace.Figure(Definition, new FigureData(
            false,
            [[cr3, Concentration.Ratio(values, 5), Concentration.Ratio(values, 10), Concentration.Hhi(values), Level(Concentration.Level(cr3))]]));
    }

    private static FigureValue Level(ConcentrationLevel? level) => level switch
    {
        ConcentrationLevel.High => "高",
        ConcentrationLevel.Medium => "中",
        ConcentrationLevel.Dispersed => "分散",
        _ => FigureValue.None,
    };
}
