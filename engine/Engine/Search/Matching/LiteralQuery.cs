using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>The documents with two characters or more in a row: pairs of neighbours at fixed distances. Places in the title weigh more.</summary>
/// <param name="index">Looks up terms.</param>
/// <param name="field">The field, or <see cref="FullTextFields.Texts"/> for title, abstract and claims.</param>
/// <param name="pairs">The pairs, one or more.</param>
/// <param name="limits">What the search may spend.</param>
internal sealed class LiteralQuery(IndexTerms index, string field, IReadOnlyList<LiteralTerm> pairs, SearchLimits limits) : LuceneQuery
{
    private readonly SearchLimits _limits = limits;

    public override string ToString(string of) => $"{field}:\"{string.Join(' ', pairs.Select(pair => pair.Text))}\"";

    public override void ExtractTerms(ISet<Term> terms)
    {
        // It has none of its own.
    }

    public override Weight CreateWeight(IndexSearcher searcher) => new LiteralWeight(
        this,
        new LiteralTerms(index, field, pairs),
        field == FullTextFields.Texts ? new LiteralTerms(index, FullTextFields.Title, pairs) : null);

    private sealed class LiteralWeight(LiteralQuery query, LiteralTerms terms, LiteralTerms? title) : Weight
    {
        private float _value = query.Boost * terms.Rarity;

        public override LuceneQuery Query => query;

        public override float GetValueForNormalization() => query.Boost * query.Boost;

        public override void Normalize(float norm, float topLevelBoost) => _value = query.Boost * terms.Rarity * norm * topLevelBoost;

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) => terms.Open(context, acceptDocs) is { } leaf
            ? new LiteralScorer(this, leaf, _value, new LiteralCheck(title?.Open(context), _value * TextTermQuery.TitleWeight, []), query._limits)
            : null;

        public override Explanation Explain(AtomicReaderContext context, int doc) => MatchExplanation.Of(this, context, doc);
    }

    private sealed class LiteralScorer(Weight weight, LiteralLeaf leaf, float value, LiteralCheck title, SearchLimits limits)
        : CheckedScorer(weight, leaf.Lists, limits)
    {
        private int _document = -1;
        private int _frequency;

        public override float GetScore() =>
            value * Saturation.Of(_frequency) + (title.IsAt(_document) ? title.Score(_document) : 0);

        internal override bool Check(int document) => (_frequency = leaf.Frequency(_document = document)) > 0;
    }
}
