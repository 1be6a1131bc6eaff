namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>A made-up firm, school or institute.</summary>
internal sealed class Firm
{
    internal required string Name { get; init; }

    /// <summary>Other ways in which the name is printed; empty for most.</summary>
    internal string[] Variants { get; init; } = [];

    internal required string Address { get; init; }

    internal required string Postcode { get; init; }

    internal required string Agency { get; init; }

    internal required string Agent { get; init; }

    internal bool Abroad { get; init; }

    /// <summary>Where its inventors are drawn from.</summary>
    internal required ulong People { get; init; }

    internal required int PeopleCount { get; init; }
}
