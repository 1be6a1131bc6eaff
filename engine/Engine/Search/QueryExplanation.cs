using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>How a part of a query was read, and what it finds by itself.</summary>
/// <param name="Query">The part.</param>
/// <param name="Count">How many records it finds, in the unit of the request; null where it was one part too many to count.</param>
/// <param name="Parts">What it consists of; of a saved query, the query that is kept.</param>
public sealed record QueryExplanation(Query Query, long? Count, IReadOnlyList<QueryExplanation> Parts)
{
    /// <summary>The part as canonical text.</summary>
    public string In(Language language) => Query.In(language);
}
