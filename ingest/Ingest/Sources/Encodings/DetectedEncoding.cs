using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Encodings;

/// <summary>What the bytes of a text tell of its encoding.</summary>
/// <param name="Name">A name of <see cref="TextEncodings"/>; null where there is a fault.</param>
/// <param name="Mark">How many bytes of byte order mark to skip.</param>
/// <param name="Fault">Why the text cannot be read; null where it can.</param>
internal sealed record DetectedEncoding(string? Name, int Mark, Fault? Fault);
