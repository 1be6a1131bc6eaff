namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>The categories of a chart over years.</summary>
/// <param name="Labels">The years in order, and what stands after them, such as the undated.</param>
/// <param name="Incomplete">The labels whose numbers are not complete.</param>
public sealed record YearAxis(IReadOnlyList<string> Labels, IReadOnlySet<string> Incomplete);
