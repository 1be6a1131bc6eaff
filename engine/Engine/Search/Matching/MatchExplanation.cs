using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>Why a document has its score, as far as the library asks for it: the score itself.</summary>
internal static class MatchExplanation
{
    internal static Explanation Of(Weight weight, AtomicReaderContext context, int document) =>
        weight.GetScorer(context, context.AtomicReader.LiveDocs) is { } scorer && scorer.Advance(document) == document
            ? new Explanation(scorer.GetScore(), weight.Query.ToString())
            : new Explanation(0, "no match");
}
