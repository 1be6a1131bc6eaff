namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>Records that belong together, by their numbers.</summary>
/// <param name="Query">The query that they were found with; null where they were named one by one.</param>
/// <param name="Numbers">Canonical application numbers, or publication numbers where no application is known.</param>
public sealed record CollectedRecords(string? Query, IReadOnlyList<string> Numbers);
