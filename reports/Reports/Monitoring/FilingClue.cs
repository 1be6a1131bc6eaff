namespace ZhuhaiIp.Analytics.Reports.Monitoring;

/// <summary>A clue over the filings of a store: something to look at, never a verdict.</summary>
public sealed record FilingClue
{
    /// <summary>The rule that gave it, by its identity.</summary>
    public required string Rule { get; init; }

    /// <summary>What was seen, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>How much it asks for a look.</summary>
    public required ClueLevel Level { get; init; }

    /// <summary>Its place among the clues of its rule, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>What was seen, with the figures and the threshold.</summary>
    public required string Summary { get; init; }

    /// <summary>The clause that it may touch.</summary>
    public required string Clause { get; init; }

    /// <summary>The applications concerned.</summary>
    public required IReadOnlyList<string> Applications { get; init; }

    /// <summary>The parties concerned, as printed in the records.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<ClueEvidence> Evidence { get; init; }

    /// <summary>The innocent explanations that fit.</summary>
    public IReadOnlyList<string> Explanations { get; init; } = [];

    /// <summary>What a person should check next.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];
}
