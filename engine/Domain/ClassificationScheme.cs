namespace ZhuhaiIp.Analytics.Domain;

/// <summary>Which classification a symbol belongs to.</summary>
public enum ClassificationScheme
{
    /// <summary>International Patent Classification.</summary>
    Ipc = 1,

    /// <summary>Cooperative Patent Classification.</summary>
    Cpc = 2,

    /// <summary>Locarno classification of designs.</summary>
    Locarno = 3,
}
