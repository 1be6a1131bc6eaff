namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>What stands with a chart or a table so that a reader can believe it and repeat it.</summary>
/// <param name="Id">Its identity in the report: a link to it leads here.</param>
/// <param name="Label">Its number, such as <c>图 3</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Facts">Unit, attribution, date type, cut-off, total, query, definition.</param>
/// <param name="Notes">What must be known beside the numbers; where there are none, why.</param>
public sealed record Caption(
    string Id, string Label, string Title, IReadOnlyList<Fact> Facts, IReadOnlyList<string> Notes);
