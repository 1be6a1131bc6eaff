using Lucene.Net.Index;
using ZhuhaiIp.Analytics.Engine.Queries;

namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>The documents with a whole word that a pattern fits: <c>print*er</c>.</summary>
internal sealed class WordPatternFinder(string field, WildcardPattern pattern, SearchLimits limits) : IDocumentFinder
{
    private readonly WordPattern _pattern = new(pattern);

    public bool IsParallel => false;

    public void Find(AtomicReader reader, FoundDocuments found)
    {
        var counts = new WordCounts(reader, limits);
        foreach (var word in PrefixTerms.Of(reader, new Term(field, _pattern.Prefix)))
        {
            if (!limits.TakeWord(pattern.Text))
            {
                break;
            }

            if (_pattern.Fits(word.Term.Utf8ToString()))
            {
                counts.Add(word);
            }
        }

        counts.AddTo(found);
    }
}
