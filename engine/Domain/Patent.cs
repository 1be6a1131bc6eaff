namespace ZhuhaiIp.Analytics.Domain;

/// <summary>What one document says, read and checked: the unit of ingest.</summary>
/// <remarks>At least one of <see cref="Publication"/> and <see cref="Application"/> is set.</remarks>
public sealed record Patent
{
    /// <summary>The number of the publication; null for a record that knows only its application.</summary>
    public PublicationNumber? Publication { get; init; }

    /// <summary>The number of the application; null for a record that knows only its publication.</summary>
    public ApplicationNumber? Application { get; init; }

    /// <summary>The kind of right, as the record says or its numbers tell.</summary>
    public PatentKind Kind { get; init; }

    /// <summary>申请日; null where the record has none. Never taken from a number.</summary>
    public DateOnly? FilingDate { get; init; }

    /// <summary>公开（公告）日; null where the record has none.</summary>
    public DateOnly? PublicationDate { get; init; }

    /// <summary>The title as printed.</summary>
    public string Title { get; init; } = "";

    /// <summary>The abstract as printed; empty where the record has none.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>The claims, or the first of them, as printed; empty where the record has none.</summary>
    public string Claims { get; init; } = "";

    /// <summary>The parties, by role and sequence.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>The classes, by scheme and sequence.</summary>
    public IReadOnlyList<Classification> Classifications { get; init; } = [];

    /// <summary>The priorities claimed.</summary>
    public IReadOnlyList<Priority> Priorities { get; init; } = [];

    /// <summary>The PCT application whose national phase this is; null where the record names none.</summary>
    public ApplicationNumber? InternationalApplication { get; init; }

    /// <summary>母案: the application that this one was divided from; null where the record names none.</summary>
    public ApplicationNumber? Parent { get; init; }

    /// <summary>The application filed for the same creation on the same day, as the record declares it; else null.</summary>
    public ApplicationNumber? SameDayApplication { get; init; }

    /// <summary>The family's number as the source prints it, to check ours against; null where it prints none.</summary>
    public string? PrintedFamily { get; init; }
}
