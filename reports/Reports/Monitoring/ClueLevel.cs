namespace ZhuhaiIp.Analytics.Reports.Monitoring;

/// <summary>How much a clue asks for a look.</summary>
public enum ClueLevel
{
    /// <summary>When there is time.</summary>
    Low,

    /// <summary>Soon.</summary>
    Medium,

    /// <summary>First.</summary>
    High,
}
