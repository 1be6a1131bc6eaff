namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>A place in a text that a query met.</summary>
/// <param name="Start">The first character, from 0, in UTF-16 units of the text as stored.</param>
/// <param name="Length">How many characters.</param>
public readonly record struct Mark(int Start, int Length);
