using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>Terms at fixed distances: two or more characters in a row, or one word.</summary>
/// <param name="terms">Each with its distance from the first.</param>
/// <param name="length">How many positions all take.</param>
internal sealed class PhraseSource(IReadOnlyList<(Term Term, int Offset)> terms, int length) : IIntervalSource
{
    public bool IsBroad => false;

    public int Shortest => length;

    public ILeafIntervals Open(AtomicReader reader, FixedBitSet candidates)
    {
        foreach (var (term, _) in terms)
        {
            Postings.Narrow(reader, term, candidates);
        }

        return new Leaf([.. terms.Select(term => (reader.GetTermPositionsEnum(term.Term), term.Offset))], length);
    }

    private sealed class Leaf((DocsAndPositionsEnum? Postings, int Offset)[] terms, int length) : ILeafIntervals
    {
        private readonly List<int> _starts = [];
        private readonly List<int> _others = [];

        public void Find(int document, List<Interval> places)
        {
            _starts.Clear();
            Postings.Positions(terms[0].Postings, document, terms[0].Offset, _starts);
            for (var term = 1; term < terms.Length && _starts.Count > 0; term++)
            {
                _others.Clear();
                Postings.Positions(terms[term].Postings, document, terms[term].Offset, _others);
                _starts.RemoveAll(start => _others.BinarySearch(start) < 0);
            }

            places.AddRange(_starts.Select(start => new Interval(start, start + length)));
        }
    }
}
