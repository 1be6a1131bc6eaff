namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>What records are to be similar to, and which of them to show.</summary>
public sealed record SimilarRequest
{
    /// <summary>The number of a stored record, however written.</summary>
    /// <value>Given, unless <see cref="Text"/> is.</value>
    public string? Number { get; init; }

    /// <summary>A text that is in no store.</summary>
    /// <value>Given, unless <see cref="Number"/> is.</value>
    public SimilarText? Text { get; init; }

    /// <summary>How many families to show.</summary>
    /// <value>1 to 1,000; 20 unless set.</value>
    public int Limit { get; init; } = 20;

    /// <summary>A query that a document must fit to be looked at; null for all documents.</summary>
    public string? Query { get; init; }

    /// <summary>Only documents published before this day; null for all, the undated among them.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>The day that decides what is earlier: the earliest priority or filing date.</summary>
    /// <value>Null for the one that a stored record has; a text has none of its own.</value>
    public DateOnly? CriticalDate { get; init; }

    /// <summary>Whether the record's own family is shown too, before the others.</summary>
    public bool WithOwn { get; init; }
}
