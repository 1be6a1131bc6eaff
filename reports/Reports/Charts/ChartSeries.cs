namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>One run of values over a chart's categories.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">A value a category; null where there is none.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);
