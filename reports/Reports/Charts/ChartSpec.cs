namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>What a chart shows, whatever draws it; the kinds are those that <see cref="IChartVisitor{T}"/> names.</summary>
public abstract record ChartSpec
{
    private protected ChartSpec()
    {
    }

    /// <summary>What it shows, in one sentence for a reader who cannot see it.</summary>
    public required string Summary { get; init; }

    /// <summary>What <paramref name="visitor"/> makes of this kind of chart.</summary>
    public abstract T Accept<T>(IChartVisitor<T> visitor);
}
