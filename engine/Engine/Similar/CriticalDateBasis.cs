namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>What the day is that decides what is earlier.</summary>
public enum CriticalDateBasis
{
    /// <summary>There is no such day.</summary>
    None = 0,

    /// <summary>The filing date.</summary>
    Filing = 1,

    /// <summary>The earliest priority date that is claimed; whether the claim is good was not looked at.</summary>
    Priority = 2,

    /// <summary>The day that was given.</summary>
    Given = 3,
}
