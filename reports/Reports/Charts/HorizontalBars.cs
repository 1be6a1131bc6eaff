using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>Horizontal bars in the order given, from the top.</summary>
/// <param name="Names">What each bar stands for.</param>
/// <param name="Values">Its length; null where there is no value, which the chart says.</param>
/// <param name="Format">How a value is written.</param>
/// <param name="Unit">What a value counts, such as 件; empty for a plain number.</param>
public sealed record HorizontalBars(
    IReadOnlyList<string> Names, IReadOnlyList<double?> Values, CellFormat Format, string Unit) : ChartSpec
{
    /// <summary>A value to compare with, drawn as a line; null for none.</summary>
    public double? Reference { get; init; }

    /// <inheritdoc/>
    public override T Accept<T>(IChartVisitor<T> visitor) => visitor.Visit(this);
}
