namespace ZhuhaiIp.Analytics.Reports.Monitoring;

/// <summary>What a clue rests on: an application, or a passage of a document and the passage it is like.</summary>
/// <param name="Publication">The document's number; null where an application has none yet.</param>
/// <param name="Field">The field it was seen in, such as 标题.</param>
/// <param name="Similarity">How alike the two passages are, 0 to 1; null where that is not what was measured.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Theirs">The passage it is like; null where there is none.</param>
public sealed record ClueEvidence(string? Publication, string Field, double? Similarity, string Passage, string? Theirs)
{
    /// <summary>The application whose own field speaks; null where two passages are compared.</summary>
    public ClueFiling? Filing { get; init; }
}
