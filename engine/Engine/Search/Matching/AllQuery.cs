using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>The documents that all of several queries find, and none of others.</summary>
/// <param name="required">What finds them, one or more.</param>
/// <param name="excluded">What must not.</param>
/// <param name="limits">What the search may spend.</param>
internal sealed class AllQuery(IReadOnlyList<LuceneQuery> required, IReadOnlyList<LuceneQuery> excluded, SearchLimits limits) : LuceneQuery
{
    private readonly SearchLimits _limits = limits;

    public override string ToString(string field) =>
        $"all({string.Join(' ', required)}{string.Concat(excluded.Select(query => $" -{query}"))})";

    public override void ExtractTerms(ISet<Term> terms)
    {
        // It has none of its own.
    }

    public override Weight CreateWeight(IndexSearcher searcher) => new AllWeight(
        this,
        [.. required.Select(query => searcher.Rewrite(query).CreateWeight(searcher))],
        [.. excluded.Select(query => searcher.Rewrite(query).CreateWeight(searcher))]);

    private sealed class AllWeight(AllQuery query, Weight[] required, Weight[] excluded) : Weight
    {
        public override LuceneQuery Query => query;

        public override float GetValueForNormalization() =>
            required.Sum(weight => weight.GetValueForNormalization()) * query.Boost * query.Boost;

        public override void Normalize(float norm, float topLevelBoost)
        {
            foreach (var weight in required.Concat(excluded))
            {
                weight.Normalize(norm, topLevelBoost * query.Boost);
            }
        }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var scorers = new Scorer[required.Length];
            for (var at = 0; at < scorers.Length; at++)
            {
                if (required[at].GetScorer(context, acceptDocs) is not { } scorer)
                {
                    return null;
                }

                scorers[at] = scorer;
            }

            return new AllScorer(this, scorers, [.. excluded.Select(weight => weight.GetScorer(context, acceptDocs)).OfType<Scorer>()], query._limits);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc) => MatchExplanation.Of(this, context, doc);
    }

    private sealed class AllScorer(Weight weight, Scorer[] required, Scorer[] excluded, SearchLimits limits)
        : CheckedScorer(weight, required.SelectMany(scorer => scorer is CheckedScorer inner ? inner.Lists : [scorer]), limits)
    {
        private readonly CheckedScorer[] _checked = [.. required.OfType<CheckedScorer>()];

        public override float GetScore()
        {
            var score = 0f;
            foreach (var scorer in required)
            {
                score += scorer.GetScore();
            }

            return score;
        }

        internal override bool Check(int document)
        {
            foreach (var scorer in _checked)
            {
                if (!scorer.Check(document))
                {
                    return false;
                }
            }

            foreach (var scorer in excluded)
            {
                if (scorer is CheckedScorer inner ? inner.IsAt(document) : (scorer.DocID < document ? scorer.Advance(document) : scorer.DocID) == document)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
