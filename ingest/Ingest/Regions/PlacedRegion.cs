using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Regions;

/// <summary>Where a party sits, as far as its record tells.</summary>
/// <param name="Code">A code of <see cref="Domain.Regions"/>, as narrow as the text tells; null where nothing tells.</param>
/// <param name="NeedsReview">Whether a person should look before relying on it.</param>
/// <param name="Reason">What the answer rests on.</param>
internal sealed record PlacedRegion(string? Code, bool NeedsReview, Wording Reason);
