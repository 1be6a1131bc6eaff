namespace ZhuhaiIp.Analytics.Engine.Records;

/// <summary>Everything the store knows of one application.</summary>
/// <param name="Documents">Its live documents, by publication date; the last one speaks for the application.</param>
public sealed record RecordDetails(IReadOnlyList<StoredDocument> Documents)
{
    /// <summary>The members of its simple and its extended family.</summary>
    public FamilyDetails Family { get; init; } = FamilyDetails.None;

    /// <summary>The latest document.</summary>
    public StoredDocument Latest => Documents[^1];
}
