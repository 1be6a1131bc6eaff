namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>One row in the history of a document.</summary>
/// <param name="Row">The row.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Source">Where it was first seen; of a composed row, where its winning version was.</param>
public sealed record VersionEntry(int Row, VersionState State, VersionSource Source)
{
    /// <summary>Whether it says that the source no longer has the document.</summary>
    public bool IsDeletion { get; init; }

    /// <summary>Whether it was made of several versions.</summary>
    public bool IsComposed { get; init; }

    /// <summary>What it says differently from the version before it; for the first one, all that it says.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>What a composed row has from other versions.</summary>
    public IReadOnlyList<BorrowedField> Borrowed { get; init; } = [];

    /// <summary>Where else the same was seen.</summary>
    public IReadOnlyList<VersionSource> Sightings { get; init; } = [];
}
