namespace ZhuhaiIp.Analytics.Domain;

/// <summary>An earlier application whose date a document claims.</summary>
/// <param name="Sequence">Its place in the document, from 1.</param>
/// <param name="Number">The number as printed, blanks removed.</param>
/// <param name="Date">The day claimed; null where the record does not say.</param>
public sealed record Priority(int Sequence, string Number, DateOnly? Date)
{
    /// <summary>Whether the claim counts for the simple family; true unless the source says that it does not.</summary>
    public bool IsActive { get; init; } = true;
}
