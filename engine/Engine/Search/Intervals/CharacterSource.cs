using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Engine.Search.Finding;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>One character: whatever pair begins with it.</summary>
/// <remarks>Thousands of terms, so that each is read once over the candidates and its places are kept, not its reader.</remarks>
internal sealed class CharacterSource(Term prefix, SearchLimits limits) : IIntervalSource
{
    public bool IsBroad => true;

    public int Shortest => 1;

    public void Narrow(AtomicReader reader, FixedBitSet candidates)
    {
        if (reader.MaxDoc > 0)
        {
            candidates.And(PrefixTerms.Documents(reader, prefix, limits));
        }
    }

    public ILeafIntervals Open(AtomicReader reader, FixedBitSet candidates)
    {
        var places = new List<(int Document, int Position)>();
        var kept = new FixedBitSet(candidates.Length);
        DocsAndPositionsEnum? postings = null;
        if (candidates.NextSetBit(0) >= 0)
        {
            foreach (var term in PrefixTerms.Of(reader, prefix))
            {
                limits.Step();
                postings = term.DocsAndPositions(null, postings, DocsAndPositionsFlags.NONE);
                Read(postings, candidates, kept, places);
            }
        }

        candidates.And(kept);
        return new Leaf(places, candidates.Length);
    }

    private void Read(DocsAndPositionsEnum postings, FixedBitSet candidates, FixedBitSet kept, List<(int Document, int Position)> places)
    {
        for (var wanted = candidates.NextSetBit(0); wanted >= 0;)
        {
            limits.Step();
            var document = postings.Advance(wanted);
            if (document == DocIdSetIterator.NO_MORE_DOCS)
            {
                return;
            }

            if (candidates.Get(document))
            {
                kept.Set(document);
                for (var left = postings.Freq; left > 0; left--)
                {
                    places.Add((document, postings.NextPosition()));
                }
            }

            wanted = Postings.Next(candidates, document);
        }
    }

    /// <summary>The places, gathered by document: they came term by term.</summary>
    private sealed class Leaf : ILeafIntervals
    {
        // Those of document d stand from _starts[d] to _starts[d + 1].
        private readonly int[] _starts;
        private readonly int[] _positions;

        internal Leaf(List<(int Document, int Position)> places, int documents)
        {
            _starts = new int[documents + 1];
            _positions = new int[places.Count];
            foreach (var (document, _) in places)
            {
                _starts[document]++;
            }

            for (var document = 1; document < _starts.Length; document++)
            {
                _starts[document] += _starts[document - 1];
            }

            // From the end, so that what was the end of a document becomes its start.
            for (var at = places.Count - 1; at >= 0; at--)
            {
                _positions[--_starts[places[at].Document]] = places[at].Position;
            }
        }

        public void Find(int document, List<Interval> places)
        {
            var here = _positions.AsSpan(_starts[document].._starts[document + 1]);
            here.Sort();
            foreach (var start in here)
            {
                places.Add(new Interval(start, start + 1));
            }
        }
    }
}
