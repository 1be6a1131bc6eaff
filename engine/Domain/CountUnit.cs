namespace ZhuhaiIp.Analytics.Domain;

/// <summary>What a figure counts.</summary>
public enum CountUnit
{
    /// <summary>Applications (件), the default.</summary>
    Application,

    /// <summary>Publications (件): one application may have several.</summary>
    Publication,

    /// <summary>Families (项).</summary>
    Family,
}
