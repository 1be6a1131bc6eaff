namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>What practice calls a concentration ratio.</summary>
public enum ConcentrationLevel
{
    /// <summary>Below 30 % (分散).</summary>
    Dispersed,

    /// <summary>30 to 60 % (中度集中).</summary>
    Medium,

    /// <summary>Above 60 % (高度集中).</summary>
    High,
}
