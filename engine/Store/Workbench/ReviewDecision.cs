namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>What a person decided on something that was marked for review.</summary>
/// <param name="Matter">The sort of thing, such as <c>entity-merge</c>, <c>region</c> or <c>clue</c>.</param>
/// <param name="Subject">What it is about, in numbers or names.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Note">Why; null where nothing was said.</param>
public sealed record ReviewDecision(string Matter, string Subject, string Decision, string? Note)
{
    /// <summary>The name that it is kept under: one decision of each matter and subject.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key => $"{Matter} {Subject}";
}
