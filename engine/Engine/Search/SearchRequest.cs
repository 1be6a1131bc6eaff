using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>What is to be found, and what of it shown.</summary>
/// <param name="Query">The query as typed.</param>
public sealed record SearchRequest(string Query)
{
    /// <summary>How many hits to show.</summary>
    /// <value>0 to 10,000; 20 unless set.</value>
    public int Limit { get; init; } = 20;

    /// <summary>How many hits to pass over first.</summary>
    /// <value>0 to 1,000,000; 0 unless set.</value>
    public int Offset { get; init; }

    /// <summary>The order of hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>What a hit, the total and facets count.</summary>
    public CountUnit Unit { get; init; }

    /// <summary>What to count the records by.</summary>
    public IReadOnlyList<FacetKind> Facets { get; init; } = [];

    /// <summary>How many values of a facet to give; years are all given.</summary>
    /// <value>1 to 1,000; 20 unless set.</value>
    public int FacetValues { get; init; } = 20;

    /// <summary>The day whose legal status is meant; null for the store's own.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The day whose knowledge of events is meant; null for the store's own, or <see cref="AsOf"/> where it is later.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>How long to search; an answer that is not whole by then says so. Null for as long as it takes.</summary>
    /// <value>10 seconds unless set.</value>
    public TimeSpan? TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether to say where in its texts a hit was met.</summary>
    public bool Highlight { get; init; }
}
