using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>What one file gave.</summary>
/// <param name="File">The file's name relative to what the user named.</param>
/// <param name="Format">The source that read it; empty where none could.</param>
/// <param name="Counts">What became of its records.</param>
/// <param name="Break">Why the file, or the rest of it, could not be read; null where all of it was.</param>
public sealed record FileReport(string File, string Format, IngestCounts Counts, Rejection? Break);
