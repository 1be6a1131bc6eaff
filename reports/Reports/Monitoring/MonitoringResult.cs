using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Monitoring;

/// <summary>What the rules saw in a store: all that a clues report prints.</summary>
public sealed record MonitoringResult
{
    /// <summary>How many applications were looked at.</summary>
    public required long Scanned { get; init; }

    /// <summary>The clues, in the order to be shown.</summary>
    public required IReadOnlyList<FilingClue> Clues { get; init; }

    /// <summary>The state of the store that was looked at.</summary>
    public required StoreMark Store { get; init; }

    /// <summary>Whether records made for samples are among those looked at.</summary>
    public required bool Synthetic { get; init; }

    /// <summary>What holds for the whole report, in Chinese.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
