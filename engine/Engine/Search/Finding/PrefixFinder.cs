using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>The documents with a term that begins like <paramref name="prefix"/>, all alike.</summary>
/// <remarks>What the library's own query does, under a limit of time.</remarks>
internal sealed class PrefixFinder(Term prefix, SearchLimits limits) : IDocumentFinder
{
    public bool IsParallel => true;

    public void Find(AtomicReader reader, FoundDocuments found)
    {
        var terms = reader.GetTerms(prefix.Field)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(prefix.Bytes) == TermsEnum.SeekStatus.END)
        {
            return;
        }

        var any = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        DocsEnum? documents = null;
        do
        {
            if (!StringHelper.StartsWith(terms.Term, prefix.Bytes))
            {
                break;
            }

            limits.Look();
            documents = terms.Docs(null, documents, DocsFlags.NONE);
            any.Or(documents);
        }
        while (terms.MoveNext());

        for (var document = any.NextSetBit(0); document >= 0; document = Intervals.Postings.Next(any, document))
        {
            found.Add(document, 1);
        }
    }
}
