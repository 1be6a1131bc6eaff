namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>The parts of a whole as bars on one scale, each with its share and its count.</summary>
/// <remarks>Bars and not a pie: parts may overlap and then add up to more than the whole.</remarks>
/// <param name="Names">The parts.</param>
/// <param name="Shares">The share of each, 0 to 1; null where there is none.</param>
/// <param name="Counts">How many each holds; null where that is not known.</param>
/// <param name="Unit">What is counted, such as 件.</param>
public sealed record ShareBars(
    IReadOnlyList<string> Names, IReadOnlyList<double?> Shares, IReadOnlyList<double?> Counts, string Unit) : ChartSpec
{
    /// <inheritdoc/>
    public override T Accept<T>(IChartVisitor<T> visitor) => visitor.Visit(this);
}
