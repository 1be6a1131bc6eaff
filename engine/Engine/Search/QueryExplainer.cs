using System.Collections.Immutable;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Counts every part of a query.</summary>
internal sealed class QueryExplainer(PatentStore store, SearchRequest request)
{
    // Each part is a search of its own.
    private const int MostCounted = 200;

    private readonly SavedQueries _saved = new(store);
    private readonly SearchLimits _limits = new(TimeProvider.System, request.TimeLimit);
    private readonly ApplicationStatuses _statuses = new(store, request.AsOf, request.Known);
    private int _left = MostCounted;

    /// <summary>The tree of the request's query.</summary>
    internal QueryExplanation Explain() => Of(QueryParser.Parse(request.Query));

    private QueryExplanation Of(Query query)
    {
        // Before its parts: were there a circle of saved queries, counting would find it, and going down would not end.
        var count = _left-- > 0 ? Count(query) : null;
        return new QueryExplanation(query, count, [.. Parts(query).Select(Of)]);
    }

    /// <summary>How many the part finds; null where the time is over.</summary>
    private long? Count(Query query)
    {
        try
        {
            var translator = new QueryTranslator(store, _statuses, _saved, _limits, request.Vocabulary);
            return store.ToUnits(RecordSearcher.Rows(store, query.Accept(translator), _limits), request.Unit).Count;
        }
        catch (TimeoutException)
        {
            _left = 0;
            return null;
        }
    }

    private ImmutableArray<Query> Parts(Query query) => query switch
    {
        AndQuery and => and.Operands,
        OrQuery or => or.Operands,
        XorQuery xor => xor.Operands,
        NotQuery not => [not.Operand],
        ProximityQuery near => [near.Left, near.Right],
        SavedNameQuery name when _left > 0 => [_saved.Read(name)],
        _ => [],
    };
}
