namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>A stretch of positions in one document.</summary>
/// <param name="Start">The first position.</param>
/// <param name="End">The position behind the last one.</param>
internal readonly record struct Interval(int Start, int End);
