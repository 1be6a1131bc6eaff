using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>Lines over years, for series that do not add up or are too many to stack; incomplete years are shaded.</summary>
/// <param name="Years">The years.</param>
/// <param name="Series">The series.</param>
/// <param name="Format">How a value is written.</param>
/// <param name="Unit">What a value counts, such as 件.</param>
public sealed record Lines(
    YearAxis Years, IReadOnlyList<ChartSeries> Series, CellFormat Format, string Unit) : ChartSpec
{
    /// <inheritdoc/>
    public override T Accept<T>(IChartVisitor<T> visitor) => visitor.Visit(this);
}
