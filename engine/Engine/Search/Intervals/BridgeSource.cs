using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Engine.Search.Finding;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>Tells which documents can have two characters with any one between them.</summary>
/// <remarks>
/// They have, for some character, the pair of the first and it, and the pair of it and the last. A single character alone is
/// thousands of pairs whose places would all have to be read.
/// </remarks>
internal sealed class BridgeSource(LiteralScope scope, string first, string last, SearchLimits limits)
{
    /// <summary>Takes out of <paramref name="candidates"/> the documents that cannot.</summary>
    internal void Narrow(AtomicReader reader, FixedBitSet candidates)
    {
        var kept = new FixedBitSet(candidates.Length);
        var start = scope.Term(first);
        var ends = reader.GetTerms(scope.IndexField)?.GetEnumerator();
        DocsEnum? one = null, other = null;
        foreach (var begins in PrefixTerms.Of(reader, start))
        {
            limits.Look();
            var between = Between(begins.Term, start.Bytes.Length);
            if (between.Length > 0 && ends!.SeekExact(scope.Term(between + last).Bytes))
            {
                (one, other) = (begins.Docs(null, one, DocsFlags.NONE), ends.Docs(null, other, DocsFlags.NONE));
                Meet(begins.DocFreq < ends.DocFreq ? one : other, begins.DocFreq < ends.DocFreq ? other : one, kept);
            }
        }

        candidates.And(kept);
    }

    /// <summary>What follows the first character in a term; signs and the last character of a text are followed by nothing.</summary>
    private static string Between(BytesRef term, int from) =>
        term.Length == from ? "" : new BytesRef(term.Bytes, term.Offset + from, term.Length - from).Utf8ToString();

    private static void Meet(DocsEnum rarer, DocsEnum commoner, FixedBitSet kept)
    {
        for (var document = rarer.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS;)
        {
            var found = commoner.DocID < document ? commoner.Advance(document) : commoner.DocID;
            if (found == document)
            {
                kept.Set(document);
                document = rarer.NextDoc();
            }
            else
            {
                document = found == DocIdSetIterator.NO_MORE_DOCS ? found : rarer.Advance(found);
            }
        }
    }
}
