using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Tables;

/// <summary>What side table to load, and from where.</summary>
public sealed record TableIngestOptions
{
    /// <summary>The side table's name, such as <c>awards</c>.</summary>
    public required string Table { get; init; }

    /// <summary>Files and folders: together they are the whole table.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Where the content comes from, in the user's words; null for the names of the files.</summary>
    public string? Source { get; init; }

    /// <summary>The day as of which the source speaks; null where the user does not say.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The encoding of texts.</summary>
    /// <value><c>auto</c> unless set.</value>
    public string Encoding { get; init; } = "auto";

    /// <summary>Where rejections go; null for a file named after the table and the time in <see cref="RejectsFolder"/>.</summary>
    public string? RejectsFile { get; init; }

    /// <summary>Where the rejects file goes that has no other place; null to write none.</summary>
    public string? RejectsFolder { get; init; }

    /// <summary>The language of the details in the rejects file.</summary>
    /// <value>Chinese unless set.</value>
    public Language Language { get; init; } = Language.Chinese;

    /// <summary>The clock.</summary>
    /// <value>The system's unless set.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
