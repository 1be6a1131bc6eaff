using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>A legal event as a store has it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Source">The file and record it was read from.</param>
/// <param name="Batch">The number of the ingest that brought it.</param>
public sealed record StoredEvent(LegalEvent Event, SourceReference Source, int Batch)
{
    /// <summary>What two tellings of one event have in common.</summary>
    internal long Hash { get; init; }
}
