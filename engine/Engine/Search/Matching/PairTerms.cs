using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>The pairs of neighbouring characters of a field, each looked up once.</summary>
internal sealed class PairTerms(IndexSearcher searcher, string field)
{
    private readonly Dictionary<string, IndexTerm> _terms = new(StringComparer.Ordinal);

    /// <summary>Where they stand in the index.</summary>
    internal LiteralScope Scope { get; } = LiteralScope.Of(field);

    /// <summary>The term of a pair.</summary>
    internal IndexTerm Of(string pair)
    {
        if (!_terms.TryGetValue(pair, out var term))
        {
            _terms[pair] = term = new IndexTerm(searcher, Scope.Term(pair));
        }

        return term;
    }
}
