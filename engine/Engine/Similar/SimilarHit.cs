using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>A family that is similar to what was asked for, by the document of it that is most so.</summary>
public sealed record SimilarHit
{
    /// <summary>The document's publication number; null where only the application is known.</summary>
    public string? Publication { get; init; }

    /// <summary>The application number; null where only the publication is known.</summary>
    public string? Application { get; init; }

    /// <summary>The title as printed.</summary>
    public string Title { get; init; } = "";

    /// <summary>The applicants as printed.</summary>
    public IReadOnlyList<string> Applicants { get; init; } = [];

    /// <summary>The IPC symbols; the first is the main one.</summary>
    public IReadOnlyList<string> Ipc { get; init; } = [];

    /// <summary>The filing date.</summary>
    public DateOnly? FilingDate { get; init; }

    /// <summary>The earliest priority date claimed; null where none is.</summary>
    public DateOnly? PriorityDate { get; init; }

    /// <summary>The document's publication date.</summary>
    public DateOnly? PublicationDate { get; init; }

    /// <summary>The earliest publication date of the application's stored documents: what the date relation goes by.</summary>
    public DateOnly? FirstPublicationDate { get; init; }

    /// <summary>How similar, from 0 to 1.</summary>
    public double Score { get; init; }

    /// <summary>What the score is made of.</summary>
    public required SimilarityParts Parts { get; init; }

    /// <summary>The words that both have, the most telling first; at most twelve.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>How it lies in time.</summary>
    public DateRelation Relation { get; init; }

    /// <summary>Why the relation is what it is: a clue for a person to check, not a legal conclusion.</summary>
    public required Wording Reason { get; init; }

    /// <summary>The two sentences that are most alike; null where none share a word.</summary>
    public SimilarPassage? Passage { get; init; }

    /// <summary>The other applications of the family, by filing date and number.</summary>
    public IReadOnlyList<SimilarMember> Members { get; init; } = [];

    /// <summary>Whether it is the family of the record asked for.</summary>
    public bool IsOwn { get; init; }
}
