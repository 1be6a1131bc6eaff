namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>One value of a facet.</summary>
/// <param name="Value">Its code, as a query takes it; empty for records without one.</param>
/// <param name="Label">Its name for a person.</param>
/// <param name="Count">How many records of the search's unit have it.</param>
public sealed record FacetValue(string Value, string Label, long Count);
