using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>A grid of values, the darker the more, each written in its cell.</summary>
/// <param name="Columns">The columns, from the left.</param>
/// <param name="Rows">The rows, from the top.</param>
/// <param name="Cells">The value of each row's columns; null where there is none.</param>
/// <param name="Format">How a value is written.</param>
/// <param name="Unit">What a value counts, such as 件.</param>
public sealed record HeatMap(
    YearAxis Columns, IReadOnlyList<string> Rows, IReadOnlyList<IReadOnlyList<double?>> Cells, CellFormat Format, string Unit)
    : ChartSpec
{
    /// <inheritdoc/>
    public override T Accept<T>(IChartVisitor<T> visitor) => visitor.Visit(this);
}
