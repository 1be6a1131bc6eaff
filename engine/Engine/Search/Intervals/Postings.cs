using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>What a segment says of single terms.</summary>
internal static class Postings
{
    /// <summary>Takes out of <paramref name="candidates"/> the documents without the term.</summary>
    internal static void Narrow(AtomicReader reader, Term term, FixedBitSet candidates)
    {
        var kept = new FixedBitSet(candidates.Length);
        if (reader.GetTermDocsEnum(term) is { } documents)
        {
            for (var wanted = candidates.NextSetBit(0); wanted >= 0;)
            {
                var found = documents.Advance(wanted);
                if (found == DocIdSetIterator.NO_MORE_DOCS)
                {
                    break;
                }

                if (candidates.Get(found))
                {
                    kept.Set(found);
                }

                wanted = Next(candidates, found);
            }
        }

        candidates.And(kept);
    }

    /// <summary>The first of <paramref name="documents"/> behind <paramref name="document"/>; −1 where there is none.</summary>
    internal static int Next(FixedBitSet documents, int document) =>
        document + 1 < documents.Length ? documents.NextSetBit(document + 1) : -1;

    /// <summary>Puts places in the order of their starts, then of their ends, each once.</summary>
    internal static void Order(List<Interval> places)
    {
        places.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        var kept = 0;
        for (var place = 0; place < places.Count; place++)
        {
            if (kept == 0 || places[kept - 1] != places[place])
            {
                places[kept++] = places[place];
            }
        }

        places.RemoveRange(kept, places.Count - kept);
    }

    /// <summary>Adds the positions of a term in a document, each less <paramref name="offset"/>.</summary>
    internal static void Positions(DocsAndPositionsEnum? postings, int document, int offset, List<int> positions)
    {
        if (postings is null || (postings.DocID < document && postings.Advance(document) != document) || postings.DocID != document)
        {
            return;
        }

        for (var left = postings.Freq; left > 0; left--)
        {
            positions.Add(postings.NextPosition() - offset);
        }
    }
}
