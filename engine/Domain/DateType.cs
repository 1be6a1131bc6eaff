namespace ZhuhaiIp.Analytics.Domain;

/// <summary>Which day of a record a figure or a range goes by.</summary>
public enum DateType
{
    /// <summary>The filing date (申请日), the default.</summary>
    Filing,

    /// <summary>The publication date (公开公告日).</summary>
    Publication,
}
