using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Engine.Records;

/// <summary>Everything the store knows of one application.</summary>
/// <param name="Documents">Its live documents, by publication date; the last one speaks for the application.</param>
public sealed record RecordDetails(IReadOnlyList<StoredDocument> Documents)
{
    /// <summary>The members of its simple and its extended family.</summary>
    public FamilyDetails Family { get; init; } = FamilyDetails.None;

    /// <summary>How it stood on the day asked for.</summary>
    public required LegalStatus Status { get; init; }

    /// <summary>Its legal events, by day, each with where it was told.</summary>
    public IReadOnlyList<StoredLegalEvent> Events { get; init; } = [];

    /// <summary>The latest document.</summary>
    public StoredDocument Latest => Documents[^1];
}
