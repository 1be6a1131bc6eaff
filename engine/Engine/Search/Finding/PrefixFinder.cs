using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>The documents with a term that begins like <paramref name="prefix"/>.</summary>
/// <remarks>What the library's own query does, under a limit of time.</remarks>
internal sealed class PrefixFinder(Term prefix, SearchLimits limits) : IDocumentFinder
{
    public void Find(AtomicReader reader, FoundDocuments found)
    {
        var terms = reader.GetTerms(prefix.Field)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(prefix.Bytes) == TermsEnum.SeekStatus.END)
        {
            return;
        }

        var counts = new WordCounts(reader, limits);
        do
        {
            if (!StringHelper.StartsWith(terms.Term, prefix.Bytes))
            {
                break;
            }

            limits.Step();
            counts.Add(terms);
        }
        while (terms.MoveNext());

        counts.AddTo(found);
    }
}
