namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The language in which the product speaks to a person.</summary>
public enum Language
{
    /// <summary>Simplified Chinese, the default.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
