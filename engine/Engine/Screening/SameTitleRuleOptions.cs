using System.ComponentModel.DataAnnotations;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>When several filings of one applicant, on one day and with one title, are reported.</summary>
public sealed record SameTitleRuleOptions
{
    /// <summary>How many filings, a pair of invention and utility model counted once, are reported.</summary>
    /// <value>2 or more; 3 unless set. Of 99,912 real inventions published in spring 2017, groups of 2 or more held 15 per
    /// thousand, of 3 or more 6, of 5 or more 2.7.</value>
    [Range(2, int.MaxValue)]
    public int MinimumFilings { get; init; } = 3;

    /// <summary>How many filings make the level medium.</summary>
    /// <value>2 or more; 5 unless set. There is no high: the largest lawful group known has 24 filings.</value>
    [Range(2, int.MaxValue)]
    public int MediumFilings { get; init; } = 5;

    /// <summary>Whether designs take part, whose titles are the names of products and repeat by nature.</summary>
    /// <value>No unless set.</value>
    public bool IncludeDesigns { get; init; }
}
