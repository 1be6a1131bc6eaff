namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>All that a store was ever told of one document, oldest first.</summary>
/// <param name="Publication">The publication number; null for a record that knows only its application.</param>
/// <param name="Application">The application number that shows, or was said last; null where none was.</param>
/// <param name="Versions">The rows.</param>
public sealed record DocumentHistory(string? Publication, string? Application, IReadOnlyList<VersionEntry> Versions);
