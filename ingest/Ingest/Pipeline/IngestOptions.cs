using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>What to read, and how.</summary>
public sealed record IngestOptions
{
    /// <summary>Files and folders, read in this order; a folder's files in the order of their names.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The format of the files.</summary>
    /// <value><c>auto</c>, or an id of <c>PatentSources</c>; <c>auto</c> unless set.</value>
    public string Format { get; init; } = "auto";

    /// <summary>The encoding of texts.</summary>
    /// <value><c>auto</c>, <c>utf-8</c>, <c>gb18030</c>, <c>utf-16le</c> or <c>utf-16be</c>; <c>auto</c> unless set.</value>
    public string Encoding { get; init; } = "auto";

    /// <summary>How tables without a usable header are laid out; null to find the header.</summary>
    public ColumnLayout? Columns { get; init; }

    /// <summary>The batch's name in the store; null to derive one from the time and the files.</summary>
    public string? Batch { get; init; }

    /// <summary>The day that the data stand for: of two versions of one source the later one counts.</summary>
    /// <value>Null, the moment of the ingest, unless set.</value>
    public DateOnly? AsOf { get; init; }

    /// <summary>The class of source of all files, an id of <c>SourceClasses</c>.</summary>
    /// <value>Null, what each file's format says, unless set.</value>
    public string? Source { get; init; }

    /// <summary>Where all rejections go; null for a file named after the batch in <see cref="RejectsFolder"/>.</summary>
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
