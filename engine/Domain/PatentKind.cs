namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The kind of right that an application asks for.</summary>
public enum PatentKind
{
    /// <summary>Not said by the record, nor by its numbers.</summary>
    Unknown = 0,

    /// <summary>发明.</summary>
    Invention = 1,

    /// <summary>实用新型.</summary>
    UtilityModel = 2,

    /// <summary>外观设计.</summary>
    Design = 3,
}
