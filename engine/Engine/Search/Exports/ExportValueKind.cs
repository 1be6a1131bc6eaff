namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>What the values of an export's column are; any of them may be missing, which is null.</summary>
public enum ExportValueKind
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>Several texts, an <see cref="IReadOnlyList{T}"/> of <see cref="string"/>.</summary>
    List,

    /// <summary>A <see cref="DateOnly"/>.</summary>
    Day,

    /// <summary>A <see cref="long"/>.</summary>
    Whole,

    /// <summary>A <see cref="double"/>.</summary>
    Real,
}
