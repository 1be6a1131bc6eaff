using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>What is wrong with a record or a file.</summary>
/// <param name="Reason">The sort of thing.</param>
/// <param name="Detail">The case at hand, for a person.</param>
internal sealed record Fault(RejectionReason Reason, Wording Detail);
