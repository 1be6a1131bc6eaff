namespace ZhuhaiIp.Analytics.Domain;

/// <summary>What sort of body an applicant is, as far as its name tells.</summary>
public enum PartyKind
{
    /// <summary>The name does not tell.</summary>
    Unknown = 0,

    /// <summary>企业.</summary>
    Company = 1,

    /// <summary>高校.</summary>
    University = 2,

    /// <summary>科研机构.</summary>
    ResearchInstitute = 3,

    /// <summary>机关团体.</summary>
    Organization = 4,

    /// <summary>个人.</summary>
    Person = 5,
}
