namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>How soon a person should look at a finding. No level is a judgement of anyone.</summary>
public enum FindingLevel
{
    /// <summary>低: worth knowing.</summary>
    Low = 1,

    /// <summary>中: worth looking at.</summary>
    Medium = 2,

    /// <summary>高: to be looked at first. No rule gives it for titles or counts alone.</summary>
    High = 3,
}
