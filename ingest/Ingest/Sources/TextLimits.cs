namespace ZhuhaiIp.Analytics.Ingest.Sources;

/// <summary>How much text one record may hold: the longest patent documents stay well below.</summary>
/// <param name="Field">Characters of one field.</param>
/// <param name="Record">Characters of one record.</param>
internal sealed record TextLimits(int Field = 16 * 1024 * 1024, int Record = 32 * 1024 * 1024);
