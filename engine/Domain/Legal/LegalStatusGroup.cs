namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>The four groups that statuses are counted in.</summary>
public enum LegalStatusGroup
{
    /// <summary>未知: the publications do not tell, and there is no event.</summary>
    Unknown = 0,

    /// <summary>审中.</summary>
    Pending = 1,

    /// <summary>有效: granted by an event, and not ended.</summary>
    InForce = 2,

    /// <summary>失效.</summary>
    Ended = 3,
}
