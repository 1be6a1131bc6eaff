using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>What a finder finds, as a query of the index; weighed like a term that stands in as many documents.</summary>
/// <remarks>A query belongs to one search: each segment is looked through once, however often the query is run.</remarks>
internal sealed class FoundQuery(IDocumentFinder finder) : LuceneQuery
{
    private readonly ConcurrentDictionary<AtomicReader, FoundDocuments> _found = new(ReferenceEqualityComparer.Instance);

    public override string ToString(string field) => finder.GetType().Name;

    public override void ExtractTerms(ISet<Term> terms)
    {
        // It has none of its own.
    }

    public override Weight CreateWeight(IndexSearcher searcher)
    {
        var segments = (IList<AtomicReaderContext>)searcher.TopReaderContext.Leaves;
        if (finder.IsParallel)
        {
            SegmentWork.Run(segments, () => segment => Of(segment.AtomicReader));
        }

        var documents = segments.Sum(segment => (long)Of(segment.AtomicReader).Count);
        var rarity = Math.Log(1 + ((searcher.IndexReader.MaxDoc - documents + 0.5) / (documents + 0.5)));
        return new FoundWeight(this, (float)rarity);
    }

    private FoundDocuments Of(AtomicReader reader)
    {
        if (!_found.TryGetValue(reader, out var documents))
        {
            documents = new FoundDocuments();
            finder.Find(reader, documents);
            _found[reader] = documents;
        }

        return documents;
    }

    private sealed class FoundWeight(FoundQuery query, float rarity) : Weight
    {
        private float _value = query.Boost * rarity;

        public override LuceneQuery Query => query;

        public override float GetValueForNormalization() => query.Boost * query.Boost;

        public override void Normalize(float norm, float topLevelBoost) => _value = query.Boost * rarity * norm * topLevelBoost;

        public override Scorer GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
            new FoundScorer(this, query.Of(context.AtomicReader), _value, acceptDocs);

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var scorer = GetScorer(context, context.AtomicReader.LiveDocs);
            return scorer.Advance(doc) == doc
                ? new Explanation(scorer.GetScore(), query.ToString(""))
                : new Explanation(0, "no match");
        }
    }

    private sealed class FoundScorer(Weight weight, FoundDocuments found, float value, IBits? acceptDocs) : Scorer(weight)
    {
        private int _place = -1;

        public override int DocID => _place < 0 ? -1 : _place < found.Count ? found.Document(_place) : NO_MORE_DOCS;

        public override int Freq => 1;

        public override float GetScore() => value * found.Strength(_place);

        public override int NextDoc() => Accepted(_place + 1);

        public override int Advance(int target) => Accepted(found.Seek(target, Math.Min(_place + 1, found.Count)));

        public override long GetCost() => found.Count;

        private int Accepted(int place)
        {
            _place = place;
            while (_place < found.Count && acceptDocs?.Get(found.Document(_place)) == false)
            {
                _place++;
            }

            return DocID;
        }
    }
}
