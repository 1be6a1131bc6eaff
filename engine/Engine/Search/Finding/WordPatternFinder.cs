using Lucene.Net.Index;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Engine.Queries;

namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>The documents with a whole word that a pattern fits: <c>print*er</c>.</summary>
internal sealed class WordPatternFinder(string field, WildcardPattern pattern, SearchLimits limits) : IDocumentFinder
{
    private readonly WordPattern _pattern = new(pattern);

    public bool IsParallel => false;

    public void Find(AtomicReader reader, FoundDocuments found)
    {
        var start = new BytesRef(_pattern.Prefix);
        var terms = reader.GetTerms(field)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
        {
            return;
        }

        var counts = new WordCounts(reader, limits);
        do
        {
            if (!StringHelper.StartsWith(terms.Term, start) || !limits.TakeWord(pattern.Text))
            {
                break;
            }

            if (_pattern.Fits(terms.Term.Utf8ToString()))
            {
                counts.Add(terms);
            }
        }
        while (terms.MoveNext());

        counts.AddTo(found);
    }
}
