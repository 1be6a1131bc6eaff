namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>A place of the classification whose matter was moved.</summary>
/// <param name="From">Where it was: a subgroup, or a main group without its slash.</param>
/// <param name="Under">The place that it stands below by its dots; null for none that was moved.</param>
/// <param name="To">Where it is: subgroups, and main groups or subclasses with all below them.</param>
/// <param name="Edition">Since when.</param>
internal sealed record IpcTransfer(string From, string? Under, IReadOnlyList<string> To, string Edition);
