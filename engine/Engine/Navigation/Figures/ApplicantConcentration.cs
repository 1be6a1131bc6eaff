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
        [new("measure", "指标"), new("value", "数值"), new("level", "读法")]);

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

        IReadOnlyList<FigureValue> Ratio(int largest)
        {
            var ratio = Concentration.Ratio(values, largest);
            return [$"CR{largest}", ratio, Level(Concentration.Level(ratio))];
        }

        return workspace.Figure(Definition, new FigureData(
            false, [Ratio(3), Ratio(5), Ratio(10), ["HHI", Concentration.Hhi(values), FigureValue.None]]));
    }

    private static FigureValue Level(ConcentrationLevel? level) => level switch
    {
        ConcentrationLevel.High => "高",
        ConcentrationLevel.Medium => "中",
        ConcentrationLevel.Dispersed => "分散",
        _ => FigureValue.None,
    };
}
