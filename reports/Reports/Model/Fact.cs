namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>One thing said in two words: a name and its value.</summary>
/// <param name="Name">What is said.</param>
/// <param name="Value">What it is.</param>
/// <param name="Verbatim">Whether the value is to be copied to the letter, as a query is.</param>
public sealed record Fact(string Name, string Value, bool Verbatim = false);
