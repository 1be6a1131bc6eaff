namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>Looks for one pattern of filings that a person should check.</summary>
/// <remarks>
/// A rule reports what it saw and never decides. Its findings do not depend on the order in which filings were read, and it
/// gives none whose lawful cause it can see in the set.
/// </remarks>
public interface IAbnormalFilingRule
{
    /// <summary>A short stable name.</summary>
    string Id { get; }

    /// <summary>What it looks for.</summary>
    RuleDefinition Definition { get; }

    /// <summary>What it saw in <paramref name="filings"/>, in any order; safe to call from several threads.</summary>
    IEnumerable<Finding> Examine(FilingSet filings);
}
