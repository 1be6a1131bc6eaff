namespace ZhuhaiIp.Analytics.Domain;

/// <summary>How several applicants share one record in a figure.</summary>
public enum Attribution
{
    /// <summary>The first applicant has it whole, the default and the practice of city statistics.</summary>
    First,

    /// <summary>Each applicant has it whole: the parts add up to more than the total.</summary>
    All,

    /// <summary>Each of n applicants has 1/n.</summary>
    Fractional,
}
