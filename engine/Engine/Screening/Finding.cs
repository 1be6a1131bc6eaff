using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>A clue (线索): what a rule saw, with the figures a reader can check. Never a verdict.</summary>
public sealed record Finding
{
    /// <summary>Its identity: the same for the same clue over the same applications.</summary>
    public required string Id { get; init; }

    /// <summary>The rule that saw it.</summary>
    public required string RuleId { get; init; }

    /// <summary>What was seen, in a few words.</summary>
    public required Wording Title { get; init; }

    /// <summary>How soon a person should look at it.</summary>
    public required FindingLevel Level { get; init; }

    /// <summary>How strongly it stands out.</summary>
    /// <value>0 to 1: up to 0.4 low, up to 0.7 medium, above that high.</value>
    public required double Score { get; init; }

    /// <summary>What was seen, with figures and thresholds; names nobody.</summary>
    public required Wording Summary { get; init; }

    /// <summary>The clauses that it may touch, as identities of <see cref="Screening.Clauses"/>.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>The first filing date among its applications.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last filing date among its applications.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Whom it concerns.</summary>
    public required IReadOnlyList<FindingParty> Parties { get; init; }

    /// <summary>The applications it rests on, by day and identity.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>What limits it: incomplete history, a regulation not yet in force, pairs left out.</summary>
    public required IReadOnlyList<Wording> Notes { get; init; }

    /// <summary>Lawful causes that would look the same.</summary>
    public required IReadOnlyList<Wording> InnocentExplanations { get; init; }

    /// <summary>What a person should check next.</summary>
    public required IReadOnlyList<Wording> NextChecks { get; init; }

    /// <summary>The numbers of the applications it rests on.</summary>
    public IReadOnlyList<string> Applications => [.. Evidence.Select(row => row.Application)];
}
