namespace ZhuhaiIp.Analytics.Domain;

/// <summary>A person or body named in a record.</summary>
/// <param name="Role">What it is in the record.</param>
/// <param name="Sequence">Its place among the parties of its role, from 1.</param>
/// <param name="Name">The name as printed.</param>
public sealed record Party(PartyRole Role, int Sequence, string Name)
{
    /// <summary>What sort of body it is; <see cref="PartyKind.Unknown"/> unless its name tells.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>The address as printed; null where the record has none for this party.</summary>
    public string? Address { get; init; }

    /// <summary>The postcode as printed; null where the record has none.</summary>
    public string? Postcode { get; init; }

    /// <summary>Where the party sits: a code of <see cref="Regions"/>; null where nothing tells.</summary>
    public string? Region { get; init; }

    /// <summary>Whether a person should look at <see cref="Region"/> before relying on it.</summary>
    public bool NeedsReview { get; init; }
}
