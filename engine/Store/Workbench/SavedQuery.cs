namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>A query under a name.</summary>
/// <param name="Query">The query, as <c>zhip search</c> takes it.</param>
/// <param name="Unit">What it counts, as <c>--unit</c> takes it.</param>
public sealed record SavedQuery(string Query, string Unit);
