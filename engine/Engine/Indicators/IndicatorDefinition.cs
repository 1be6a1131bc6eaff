using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>What an indicator is, as a reader sees it.</summary>
public sealed record IndicatorDefinition
{
    /// <summary>Its name.</summary>
    public required Wording Name { get; init; }

    /// <summary>What its values are measured in.</summary>
    public required Wording Unit { get; init; }

    /// <summary>How it is computed.</summary>
    public required string Formula { get; init; }

    /// <summary>What an empty, tiny or odd input gives.</summary>
    public required Wording EdgeCases { get; init; }

    /// <summary>Where the definition comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The shape of the input.</summary>
    public required string Input { get; init; }

    /// <summary>The shape of the result.</summary>
    public required string Output { get; init; }
}
