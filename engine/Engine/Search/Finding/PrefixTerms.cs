using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>Walks through the terms of a segment that begin alike.</summary>
internal static class PrefixTerms
{
    /// <summary>The terms that begin like <paramref name="prefix"/>, in their order: each time the same reader, standing at the next.</summary>
    internal static IEnumerable<TermsEnum> Of(AtomicReader reader, Term prefix)
    {
        var terms = reader.GetTerms(prefix.Field)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(prefix.Bytes) == TermsEnum.SeekStatus.END)
        {
            yield break;
        }

        do
        {
            if (!StringHelper.StartsWith(terms.Term, prefix.Bytes))
            {
                yield break;
            }

            yield return terms;
        }
        while (terms.MoveNext());
    }

    /// <summary>The documents with any of these terms.</summary>
    internal static FixedBitSet Documents(AtomicReader reader, Term prefix, SearchLimits limits)
    {
        var any = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        DocsEnum? documents = null;
        foreach (var term in Of(reader, prefix))
        {
            limits.Look();
            documents = term.Docs(null, documents, DocsFlags.NONE);
            any.Or(documents);
        }

        return any;
    }
}
