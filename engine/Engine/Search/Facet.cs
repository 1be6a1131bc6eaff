namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>A search's records counted by one thing.</summary>
/// <param name="Kind">What they are counted by.</param>
/// <param name="Values">Years in order; all else by falling count, then by value.</param>
public sealed record Facet(FacetKind Kind, IReadOnlyList<FacetValue> Values);
