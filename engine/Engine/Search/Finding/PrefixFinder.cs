using Lucene.Net.Index;

namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>The documents with a term that begins like <paramref name="prefix"/>, all alike.</summary>
/// <remarks>What the library's own query does, under a limit of time.</remarks>
internal sealed class PrefixFinder(Term prefix, SearchLimits limits) : IDocumentFinder
{
    public bool IsParallel => true;

    public void Find(AtomicReader reader, FoundDocuments found)
    {
        var any = PrefixTerms.Documents(reader, prefix, limits);
        for (var document = any.NextSetBit(0); document >= 0; document = Intervals.Postings.Next(any, document))
        {
            found.Add(document, 1);
        }
    }
}
