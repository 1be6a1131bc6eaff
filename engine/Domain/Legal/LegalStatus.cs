namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>How an application or right stood on a day, by what was known on a day.</summary>
/// <param name="Code">The status.</param>
/// <param name="AsOf">The day it is the status of.</param>
/// <param name="Known">The day whose knowledge it is.</param>
public sealed record LegalStatus(LegalStatusCode Code, DateOnly AsOf, DateOnly Known)
{
    /// <summary>The group it counts in.</summary>
    public LegalStatusGroup Group => Code.Group();

    /// <summary>The day it began; null where nothing tells.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What it was read from.</summary>
    public LegalStatusBasis Basis { get; init; }

    /// <summary>Why it is so, in a sentence.</summary>
    public required Wording Reason { get; init; }

    /// <summary>Whether claims were invalidated, whatever the status is.</summary>
    public bool IsInvalidatedInPart { get; init; }

    /// <summary>The first day on which the term is over, extensions counted; null where only an event can tell.</summary>
    public DateOnly? Expiry { get; init; }

    /// <summary>
    /// Whole years from the filing date (the parent's, or the international one) for which a granted right was or had
    /// been in force; null where it was not granted, or its later status or its filing date is not known.
    /// </summary>
    public int? YearsInForce { get; init; }

    /// <summary>What lies on it: pledges, preservations, licences, a suspension; oldest first.</summary>
    public IReadOnlyList<Encumbrance> Encumbrances { get; init; } = [];

    /// <summary>The changes of owner and of names, oldest first.</summary>
    public IReadOnlyList<OwnerChange> OwnerChanges { get; init; } = [];

    /// <summary>What a reader should look at: wordings not recognised, events that contradict each other.</summary>
    public IReadOnlyList<Wording> Notes { get; init; } = [];
}
