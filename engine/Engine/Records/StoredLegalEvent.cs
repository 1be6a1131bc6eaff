using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Engine.Records;

/// <summary>A legal event of an application, and where it came from.</summary>
/// <param name="Event">What it says; its known day is the one that counts.</param>
/// <param name="Source">The file and record it was read from.</param>
/// <param name="Batch">The ingest that brought it.</param>
public sealed record StoredLegalEvent(LegalEvent Event, SourceReference Source, string Batch);
