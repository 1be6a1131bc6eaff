using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>Another application of a hit's family.</summary>
/// <param name="Publication">Its latest publication; null where none is known.</param>
/// <param name="Application">Its number; null where only its publication is known.</param>
/// <param name="Title">The title of its latest document.</param>
/// <param name="FilingDate">Its filing date.</param>
/// <param name="FirstPublicationDate">The earliest publication date of its stored documents.</param>
/// <param name="Relation">How it lies in time: it may be earlier where the hit itself is not.</param>
/// <param name="Reason">Why the relation is what it is.</param>
public sealed record SimilarMember(
    string? Publication,
    string? Application,
    string Title,
    DateOnly? FilingDate,
    DateOnly? FirstPublicationDate,
    DateRelation Relation,
    Wording Reason);
