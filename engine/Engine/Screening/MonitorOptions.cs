namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>What is looked for over a store, and which findings are shown.</summary>
public sealed record MonitorOptions
{
    /// <summary>When filings with one title on one day are reported.</summary>
    public SameTitleRuleOptions SameTitle { get; init; } = new();

    /// <summary>When many filings in few days are reported.</summary>
    public BurstRuleOptions Burst { get; init; } = new();

    /// <summary>Findings whose last filing lies before this day are not shown; they still serve as history.</summary>
    /// <value>null unless set: all are shown.</value>
    public DateOnly? Since { get; init; }

    /// <summary>Only findings that concern one of these entities are shown; the others still serve as peers.</summary>
    /// <value>null unless set: all are shown.</value>
    public IReadOnlySet<int>? Applicants { get; init; }
}
