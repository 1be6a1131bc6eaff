namespace ZhuhaiIp.Analytics.Engine.Records;

/// <summary>The families that an application belongs to, and what it has to do with other applications.</summary>
/// <param name="Simple">The id of its simple family: applications with exactly the same set of priorities.</param>
/// <param name="Extended">The id of its extended family: connected through any shared number.</param>
/// <param name="Members">The members of the extended family, itself among them, by filing date and number.</param>
/// <param name="Relations">What it says of others and others say of it, in the order of kinds and numbers.</param>
public sealed record FamilyDetails(
    int Simple, int Extended, IReadOnlyList<FamilyMember> Members, IReadOnlyList<FilingRelation> Relations)
{
    /// <summary>Of a record that is no application.</summary>
    public static FamilyDetails None { get; } = new(-1, -1, [], []);
}

/// <summary>An application of a family.</summary>
/// <param name="Application">Its number; null where only its publication is known.</param>
/// <param name="Publication">Its latest publication; null where none is known.</param>
/// <param name="FilingDate">Its filing date; null where none is known.</param>
/// <param name="Title">The title of its latest document.</param>
/// <param name="IsSimple">Whether it is of the simple family, not only of the extended one.</param>
public sealed record FamilyMember(string? Application, string? Publication, DateOnly? FilingDate, string Title, bool IsSimple);

/// <summary>What one application has to do with another.</summary>
/// <param name="Kind">Such as <c>domestic-priority</c>; the table <c>relations</c> explains each.</param>
/// <param name="IsOutward">Whether the application at hand says it of the other; false where the other says it.</param>
/// <param name="Other">The other's number; null for a hint, which has none.</param>
/// <param name="IsStored">Whether the other is in the store.</param>
/// <param name="Evidence">Where it is from, in words; null where the kind says it all.</param>
public sealed record FilingRelation(string Kind, bool IsOutward, string? Other, bool IsStored, string? Evidence);
