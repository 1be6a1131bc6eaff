using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>What the store knows of an application that decides how it lies in time.</summary>
internal sealed record FilingDays
{
    /// <summary>The filing date.</summary>
    internal DateOnly? Filing { get; init; }

    /// <summary>The earliest priority date that is claimed and counts.</summary>
    internal DateOnly? Priority { get; init; }

    /// <summary>Whether a priority is claimed whose date is not known.</summary>
    internal bool HasUndatedPriority { get; init; }

    /// <summary>The earliest publication date of the stored documents.</summary>
    internal DateOnly? FirstPublication { get; init; }

    /// <summary>Whether the earliest stored document is the grant of a Chinese invention, which was published before.</summary>
    internal bool LacksPublication { get; init; }

    /// <summary>Whether it was filed with the Chinese office, or came to it from the PCT.</summary>
    internal bool IsChinese { get; init; }

    /// <summary>The kind of right.</summary>
    internal PatentKind Kind { get; init; }

    /// <summary>The earliest day that it may claim for itself.</summary>
    internal DateOnly? Earliest => Priority is { } claimed && (Filing is not { } filed || claimed < filed) ? claimed : Filing;
}
