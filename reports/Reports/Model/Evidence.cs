namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>A passage of a document that speaks for a clue, beside the passage it is like.</summary>
/// <param name="Source">The document's number, and whose it is.</param>
/// <param name="Facts">Field, similarity, day: whatever is known of it.</param>
/// <param name="Passage">The passage; null where the facts say all.</param>
/// <param name="Theirs">The passage it is like; null where there is none.</param>
public sealed record Evidence(string Source, IReadOnlyList<Fact> Facts, string? Passage, string? Theirs) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}
