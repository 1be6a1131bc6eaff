namespace ZhuhaiIp.Analytics.Domain;

/// <summary>What a party is in a record.</summary>
public enum PartyRole
{
    /// <summary>申请人 or 专利权人.</summary>
    Applicant = 1,

    /// <summary>发明人 or 设计人.</summary>
    Inventor = 2,

    /// <summary>专利代理机构.</summary>
    Agency = 3,

    /// <summary>专利代理师.</summary>
    Agent = 4,
}
