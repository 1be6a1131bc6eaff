using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>One character: whatever pair begins with it.</summary>
/// <remarks>Thousands of terms, so that each is read once over the candidates and its places are kept, not its reader.</remarks>
internal sealed class CharacterSource(Term prefix, SearchLimits limits) : IIntervalSource
{
    private const int PlaceBits = 32;

    public bool IsBroad => true;

    public int Shortest => 1;

    public ILeafIntervals Open(AtomicReader reader, FixedBitSet candidates)
    {
        var places = new List<long>();
        var kept = new FixedBitSet(candidates.Length);
        var terms = reader.GetTerms(prefix.Field)?.GetEnumerator();
        DocsAndPositionsEnum? postings = null;
        if (candidates.NextSetBit(0) >= 0 && terms is not null && terms.SeekCeil(prefix.Bytes) != TermsEnum.SeekStatus.END)
        {
            do
            {
                if (!StringHelper.StartsWith(terms.Term, prefix.Bytes))
                {
                    break;
                }

                limits.Step();
                postings = terms.DocsAndPositions(null, postings, DocsAndPositionsFlags.NONE);
                Read(postings, candidates, kept, places);
            }
            while (terms.MoveNext());
        }

        places.Sort();
        candidates.And(kept);
        return new Leaf(places);
    }

    private void Read(DocsAndPositionsEnum postings, FixedBitSet candidates, FixedBitSet kept, List<long> places)
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
                    places.Add((long)document << PlaceBits | (uint)postings.NextPosition());
                }
            }

            wanted = Postings.Next(candidates, document);
        }
    }

    private sealed class Leaf(List<long> all) : ILeafIntervals
    {
        private int _next;

        public void Find(int document, List<Interval> places)
        {
            while (_next < all.Count && all[_next] >> PlaceBits < document)
            {
                _next++;
            }

            for (; _next < all.Count && all[_next] >> PlaceBits == document; _next++)
            {
                var start = (int)(uint)all[_next];
                places.Add(new Interval(start, start + 1));
            }
        }
    }
}
