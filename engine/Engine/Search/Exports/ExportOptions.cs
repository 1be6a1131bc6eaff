using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>How a search's hits become a table.</summary>
public sealed record ExportOptions
{
    /// <summary>The columns, in their order.</summary>
    /// <value>Those that analysts expect, unless others are chosen.</value>
    public IReadOnlyList<ExportColumn> Columns { get; init; } = ExportColumns.Usuals;

    /// <summary>The language of headings and of values that are words of ours.</summary>
    public Language Language { get; init; }

    /// <summary>Where hits may wait on the disk until their turn comes, some kilobytes each.</summary>
    /// <value>The system's folder for temporary files, unless another is named.</value>
    public string ScratchFolder { get; init; } = Path.GetTempPath();
}
