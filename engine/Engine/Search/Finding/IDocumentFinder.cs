using Lucene.Net.Index;

namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>Finds the documents of a segment that meet a condition which the index has no query for.</summary>
internal interface IDocumentFinder
{
    /// <summary>Whether segments may be looked through on several threads: not where they share a number of words to look at.</summary>
    bool IsParallel { get; }

    /// <summary>Adds the documents of <paramref name="reader"/>, in ascending order, each with how strongly it meets the condition.</summary>
    void Find(AtomicReader reader, FoundDocuments found);
}
