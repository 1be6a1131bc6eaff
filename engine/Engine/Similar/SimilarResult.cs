using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>The records that a similar search found.</summary>
public sealed record SimilarResult
{
    /// <summary>The title of what was asked for; empty where it has none.</summary>
    public required string Title { get; init; }

    /// <summary>The publication, else the application number of the record asked for; null for a text.</summary>
    public string? Number { get; init; }

    /// <summary>The day that decides what is earlier; null where none is known.</summary>
    public required DateOnly? CriticalDate { get; init; }

    /// <summary>What that day is.</summary>
    public required CriticalDateBasis Basis { get; init; }

    /// <summary>The words by which documents were sought, the most telling first.</summary>
    public required IReadOnlyList<SimilarTerm> Terms { get; init; }

    /// <summary>How many documents have one of these words and are not left out.</summary>
    public required int Matched { get; init; }

    /// <summary>How many of them, the best by these words, were compared text by text.</summary>
    public required int Compared { get; init; }

    /// <summary>The hits, the most similar first; no two of one family.</summary>
    public required IReadOnlyList<SimilarHit> Hits { get; init; }

    /// <summary>What the reader must know: what was left out, cut off, or could not be told.</summary>
    public required IReadOnlyList<Wording> Notes { get; init; }
}
