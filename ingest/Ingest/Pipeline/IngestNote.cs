using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>Something worth knowing of an ingest for which nothing was rejected.</summary>
/// <param name="Id">The sort of thing, such as <c>unknown-column</c>.</param>
/// <param name="Text">What is the matter.</param>
/// <param name="Count">How often it was met.</param>
/// <param name="Samples">The first few cases.</param>
public sealed record IngestNote(string Id, Wording Text, long Count, IReadOnlyList<string> Samples);
