using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search.Alerts;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>The query as it was understood.</summary>
    public required Query Parsed { get; init; }

    /// <summary>What <see cref="Total"/> counts.</summary>
    public required CountUnit Unit { get; init; }

    /// <summary>How many records match, exactly.</summary>
    public required long Total { get; init; }

    /// <summary>The hits asked for.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>The facets asked for, in the order asked.</summary>
    public required IReadOnlyList<Facet> Facets { get; init; }

    /// <summary>Whether the search ran to its end; where not, there may be more than <see cref="Total"/>, and a note says so.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>What the reader must know: how a region or a class was understood.</summary>
    public required IReadOnlyList<Wording> Notes { get; init; }

    /// <summary>How much of it is new and updated, where only new records were asked for; else null.</summary>
    public NewRecordCounts? News { get; init; }
}
