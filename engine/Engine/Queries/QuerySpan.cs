namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>Where a part of a query stands in the text that was parsed.</summary>
/// <param name="Start">The place of its first character, from 0.</param>
/// <param name="Length">How many characters (UTF-16 units) it spans; 0 for a query that was built and not parsed.</param>
public readonly record struct QuerySpan(int Start, int Length)
{
    /// <summary>The place after the last character.</summary>
    public int End => Start + Length;

    /// <summary>From the start of <paramref name="first"/> to the end of <paramref name="last"/>.</summary>
    public static QuerySpan Over(QuerySpan first, QuerySpan last) => new(first.Start, last.End - first.Start);
}
