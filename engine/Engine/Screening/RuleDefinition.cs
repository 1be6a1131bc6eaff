using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>What a rule looks for, as a reader of its findings is told.</summary>
public sealed record RuleDefinition
{
    /// <summary>Its name.</summary>
    public required Wording Name { get; init; }

    /// <summary>The clauses that its findings may touch, of every regulation, as identities of <see cref="Clauses"/>.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>What is computed.</summary>
    public required Wording Formula { get; init; }

    /// <summary>From where on it is reported, with the values in force.</summary>
    public required Wording Threshold { get; init; }

    /// <summary>Where formula and thresholds come from.</summary>
    public required Wording Source { get; init; }

    /// <summary>The highest level it gives.</summary>
    public required FindingLevel Highest { get; init; }

    /// <summary>Lawful causes that would look the same.</summary>
    public required IReadOnlyList<Wording> InnocentExplanations { get; init; }

    /// <summary>What a person should check next.</summary>
    public required IReadOnlyList<Wording> NextChecks { get; init; }
}
