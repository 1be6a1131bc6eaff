using Lucene.Net.Index;
using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>Looks up terms of the index for one search: each once in each segment, by one reader of terms a field and segment.</summary>
/// <remarks>
/// Several threads may ask, one segment each: what reads terms is for one at a time, and is held only to look. What a search that has a segment to itself asks is answered from the same, so that weights are those of the whole.
/// </remarks>
internal sealed class IndexTerms(FullTextIndex index)
{
    private readonly Dictionary<Term, IndexTerm> _terms = [];
    private readonly Dictionary<string, TermsEnum?[]> _readers = new(StringComparer.Ordinal);

    /// <summary>Held while terms are read.</summary>
    internal Lock Looking { get; } = new();

    /// <summary>The whole index.</summary>
    internal IndexSearcher Searcher => index.Searcher;

    /// <summary>The term.</summary>
    internal IndexTerm Of(Term term)
    {
        lock (Looking)
        {
            if (!_terms.TryGetValue(term, out var known))
            {
                _terms[term] = known = Look(term);
            }

            return known;
        }
    }

    /// <summary>The place of a segment among all.</summary>
    internal int PlaceOf(AtomicReaderContext segment) => index.PlaceOf(segment.AtomicReader);

    private IndexTerm Look(Term term)
    {
        if (!_readers.TryGetValue(term.Field, out var readers))
        {
            _readers[term.Field] = readers = [.. index.Leaves.Select(leaf => leaf.AtomicReader.GetTerms(term.Field)?.GetEnumerator())];
        }

        return new IndexTerm(this, term, readers);
    }
}
