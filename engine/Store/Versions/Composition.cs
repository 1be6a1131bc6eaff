namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>A row that has to be composed before its document can show.</summary>
internal sealed record Composition(Recipe Recipe, RowFacts Facts);
