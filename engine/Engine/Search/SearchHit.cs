namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>One record that a search found: the latest of its documents that match.</summary>
public sealed record SearchHit
{
    /// <summary>The publication number; null where only the application is known.</summary>
    public string? Publication { get; init; }

    /// <summary>The application number; null where only the publication is known.</summary>
    public string? Application { get; init; }

    /// <summary>The title as printed.</summary>
    public string Title { get; init; } = "";

    /// <summary>The applicants as printed.</summary>
    public IReadOnlyList<string> Applicants { get; init; } = [];

    /// <summary>The filing date.</summary>
    public DateOnly? FilingDate { get; init; }

    /// <summary>The publication date.</summary>
    public DateOnly? PublicationDate { get; init; }

    /// <summary>The IPC symbols; the first is the main one.</summary>
    public IReadOnlyList<string> Ipc { get; init; } = [];

    /// <summary>The weight that hits are ordered by; 0 in other orders.</summary>
    public double Score { get; init; }

    /// <summary>Where the query was met, where asked for.</summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];
}
