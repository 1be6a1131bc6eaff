using Lucene.Net.Index;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;
using static Lucene.Net.Search.Similarities.Similarity;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>The words of a query without quotes in one field: all of them, each as it is or in its parts.</summary>
/// <remarks>Looked up when a document is first asked about: most have the characters in a row and need no words.</remarks>
internal sealed class FieldWords(IndexTerms index, string field, IReadOnlyList<QueryWord> words, float boost)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Word> _looked = new(StringComparer.Ordinal);

    /// <summary>The condition in a segment.</summary>
    internal IWordCheck Open(AtomicReaderContext segment) => All(words.Select(word => Open(word, segment)));

    private IWordCheck Open(QueryWord word, AtomicReaderContext segment)
    {
        var ways = new List<IWordCheck> { Term(word.Text, segment) };
        if (word.IsKeptWhole)
        {
            ways.Add(Literal(word.Text, segment));
        }

        if (word.Parts.Count > 0)
        {
            ways.Add(All(word.Parts.Select(part => Term(part, segment))));
        }

        return ways.Count == 1 ? ways[0] : new AnyCheck([.. ways]);
    }

    private static IWordCheck All(IEnumerable<IWordCheck> checks) => checks.ToArray() is var all && all.Length == 1 ? all[0] : new AllCheck(all);

    private TermCheck Term(string text, AtomicReaderContext segment) =>
        _looked.GetOrAdd(text, term => new Word(index, new Term(field, term), boost)).Open(segment);

    private LiteralCheck Literal(string text, AtomicReaderContext segment)
    {
        var literal = new LiteralTerms(index, field, LiteralQueryTerms.Of(text));
        return new LiteralCheck(literal.Open(segment), boost * TextTermQuery.KeptWholeWeight * literal.Rarity, []);
    }

    /// <summary>A word of the field, with its weight.</summary>
    private sealed class Word(IndexTerms index, Term term, float boost)
    {
        private readonly IndexTerm _term = index.Of(term);
        private readonly Lazy<SimWeight> _weight = new(() => WeightOf(index, term, boost));

        internal TermCheck Open(AtomicReaderContext segment) => _term.IsIn(segment)
            ? new TermCheck(_term.Documents(segment, null, DocsFlags.FREQS), new Lazy<SimScorer>(() => FullTextIndex.Similarity.GetSimScorer(_weight.Value, segment)))
            : new TermCheck(null, new Lazy<SimScorer>());

        private static SimWeight WeightOf(IndexTerms index, Term term, float boost)
        {
            var weight = FullTextIndex.Similarity.ComputeWeight(boost, index.Searcher.CollectionStatistics(term.Field), index.Of(term).Statistics);
            weight.Normalize(1, 1);
            return weight;
        }
    }
}
