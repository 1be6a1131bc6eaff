using ZhuhaiIp.Analytics.Reports.Charts;

namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>A chart, with the table that holds the same numbers and its caption.</summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="Data">What it is drawn from, for readers who cannot see a chart or want the numbers.</param>
public sealed record ChartBlock(ChartSpec Chart, Table Data) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}
