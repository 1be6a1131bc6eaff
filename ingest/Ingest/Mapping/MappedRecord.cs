using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>What came of one record: a patent, or why there is none.</summary>
/// <param name="Source">Where it was read.</param>
/// <param name="Patent">The patent; null where the record was rejected.</param>
/// <param name="Rejection">Why it was rejected; null where it was not.</param>
internal sealed record MappedRecord(SourceReference Source, Patent? Patent, Rejection? Rejection)
{
    /// <summary>Whether the record says that its source no longer has the document; then the patent has numbers only.</summary>
    public bool IsDeletion { get; init; }

    /// <summary>What is odd about a record that was taken all the same.</summary>
    public IReadOnlyList<MappingNote> Notes { get; init; } = [];
}
