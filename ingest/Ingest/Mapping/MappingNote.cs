using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>Something odd in a record that was taken all the same.</summary>
/// <param name="Id">The sort of thing.</param>
/// <param name="Text">What is the matter, the same words for every record.</param>
/// <param name="Sample">The case at hand.</param>
internal sealed record MappingNote(string Id, Wording Text, string Sample);
