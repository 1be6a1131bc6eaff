using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>Columns over years, the series stacked; incomplete years are hatched.</summary>
/// <param name="Years">The years.</param>
/// <param name="Series">The series, from the foot of the columns upwards.</param>
/// <param name="Format">How a value is written.</param>
/// <param name="Unit">What a value counts, such as 件.</param>
public sealed record StackedColumns(
    YearAxis Years, IReadOnlyList<ChartSeries> Series, CellFormat Format, string Unit) : ChartSpec
{
    /// <inheritdoc/>
    public override T Accept<T>(IChartVisitor<T> visitor) => visitor.Visit(this);
}
