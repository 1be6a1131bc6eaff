using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>What is to be found, and what of it shown.</summary>
/// <param name="Query">The query as typed.</param>
public sealed record SearchRequest(string Query)
{
    /// <summary>How many hits to show.</summary>
    /// <value>0 to 10,000; 20 unless set.</value>
    public int Limit { get; init; } = 20;

    /// <summary>How many hits to pass over first.</summary>
    /// <value>0 to 2,000,000,000; 0 unless set. Beyond the last hit there is none, and a note says so.</value>
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

    /// <summary>The number of the batch after which what is to be found became known; null for all of it.</summary>
    public int? NewAfter { get; init; }

    /// <summary>What decides the words of what is not in quotes; null for the store's own.</summary>
    public QueryVocabulary? Vocabulary { get; init; }

    /// <summary>How long to search; an answer that is not whole by then says so. Null for as long as it takes.</summary>
    /// <value>10 seconds unless set.</value>
    public TimeSpan? TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether to say where in its texts a hit was met.</summary>
    public bool Highlight { get; init; }
}
