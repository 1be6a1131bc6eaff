using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Engine.Queries;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>The documents with a whole word that a pattern fits: <c>print*er</c>.</summary>
internal sealed class WordPatternFilter(string field, WildcardPattern pattern, ExpansionBudget budget) : Filter
{
    private readonly WordPattern _pattern = new(pattern);

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var found = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        var start = new BytesRef(_pattern.Prefix);
        var terms = reader.GetTerms(field)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
        {
            return found;
        }

        DocsEnum? documents = null;
        do
        {
            if (!StringHelper.StartsWith(terms.Term, start) || !budget.Take(pattern))
            {
                break;
            }

            if (_pattern.Fits(terms.Term.Utf8ToString()))
            {
                documents = terms.Docs(acceptDocs, documents, DocsFlags.NONE);
                found.Or(documents);
            }
        }
        while (terms.MoveNext());

        return found;
    }
}
