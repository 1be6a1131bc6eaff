namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>What a navigation study found: all that a report prints.</summary>
public sealed record NavigationResult
{
    /// <summary>The report's title, in Chinese.</summary>
    public required string Title { get; init; }

    /// <summary>The cluster, such as 高端打印设备.</summary>
    public required string Cluster { get; init; }

    /// <summary>The region looked at, as officials print it.</summary>
    public required string Region { get; init; }

    /// <summary>The latest publication date in the store; null where none is known.</summary>
    public required DateOnly? CutOff { get; init; }

    /// <summary>What the sources of the store cover, one sentence, in Chinese.</summary>
    public required string Coverage { get; init; }

    /// <summary>The store's generation that every figure was taken from.</summary>
    public required long Generation { get; init; }

    /// <summary>Whether records made for samples are among those counted: said on every page.</summary>
    public required bool Synthetic { get; init; }

    /// <summary>The sections, in order.</summary>
    public required IReadOnlyList<NavigationSection> Sections { get; init; }

    /// <summary>What holds for the whole report, in Chinese.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
