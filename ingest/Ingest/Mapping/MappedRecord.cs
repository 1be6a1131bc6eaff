using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>What came of one record: a patent, or why there is none.</summary>
/// <param name="Source">Where it was read.</param>
/// <param name="Patent">The patent; null where the record is an event or was rejected.</param>
/// <param name="Rejection">Why it was rejected; null where it was not.</param>
internal sealed record MappedRecord(SourceReference Source, Patent? Patent, Rejection? Rejection)
{
    /// <summary>Whether the record says that its source no longer has the document; then the patent has numbers only.</summary>
    public bool IsDeletion { get; init; }

    /// <summary>The legal event; null where the record is a patent or was rejected.</summary>
    public LegalEvent? Event { get; init; }

    /// <summary>What is odd about a record that was taken all the same.</summary>
    public IReadOnlyList<MappingNote> Notes { get; init; } = [];
}
