namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>A tag on a record.</summary>
/// <param name="Number">The record's canonical number.</param>
/// <param name="Tag">The tag.</param>
public sealed record TaggedNumber(string Number, string Tag)
{
    /// <summary>The name that it is kept under: one of each number and tag.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key => $"{Number} {Tag}";
}
