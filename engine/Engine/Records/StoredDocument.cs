using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Records;

/// <summary>One live document of an application, and where it came from.</summary>
/// <param name="Patent">What it says.</param>
/// <param name="Source">The file and record it was read from.</param>
/// <param name="Batch">The ingest that brought it.</param>
public sealed record StoredDocument(Patent Patent, SourceReference Source, string Batch);
