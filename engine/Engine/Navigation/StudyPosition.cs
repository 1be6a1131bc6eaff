namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>Where in its value chain a branch stands.</summary>
public enum StudyPosition
{
    /// <summary>Materials, equipment and tools that others make with (上游).</summary>
    Upstream,

    /// <summary>Making: parts, devices and processes (中游).</summary>
    Midstream,

    /// <summary>Use: systems, products and services (下游).</summary>
    Downstream,
}
