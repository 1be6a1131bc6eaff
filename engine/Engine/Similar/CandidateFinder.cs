using Lucene.Net.Index;
using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>Finds the documents that have the most telling words of a text: those worth a comparison.</summary>
internal sealed class CandidateFinder(PatentStore store, TermFrequencies frequencies)
{
    private const int MostTerms = 60;
    private const int FewestTerms = 10;
    private const int MostLookedAt = 500;

    // The documents that the words may have together: a twentieth of a second of five million records.
    private const long MostPostings = 2_000_000;
    private const float TitleWeight = 2;
    private const int Digits = 4;

    /// <summary>The most telling words of a text that the store has: rarity times weight, ties by the word itself.</summary>
    internal IReadOnlyList<SimilarTerm> Choose(TermBag words, Vocabulary vocabulary)
    {
        var telling = words.Words.Select(number => (Word: vocabulary[number], Weight: words.Weight(number)))
            .Where(one => one.Word.Documents > 0)
            .OrderByDescending(one => one.Word.Rarity * one.Weight).ThenBy(one => one.Word.Text, StringComparer.Ordinal)
            .Take(MostLookedAt);
        var chosen = new List<SimilarTerm>();
        var postings = 0L;
        foreach (var (word, weight) in telling)
        {
            var more = (long)word.Documents * frequencies.Fields.Count;
            if (chosen.Count < FewestTerms || postings + more <= MostPostings)
            {
                chosen.Add(new SimilarTerm(word.Text, word.Documents, Math.Round(weight * frequencies.Rarity(word.Documents), Digits)));
                postings += more;
            }

            if (chosen.Count == MostTerms)
            {
                break;
            }
        }

        return chosen;
    }

    /// <summary>The documents among <paramref name="allowed"/> that have at least one of the words, the best of them ranked.</summary>
    internal RowCollector Find(IReadOnlyList<SimilarTerm> terms, RecordSet allowed, int best)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var term in terms)
        {
            // The index weighs by rarity itself: what is left is the word's weight in the text.
            var weight = (float)(term.Weight / frequencies.Rarity(term.Records));
            foreach (var field in frequencies.Fields)
            {
                any.Add(new TermQuery(new Term(field, term.Text)) { Boost = weight * (field == FullTextFields.Title ? TitleWeight : 1) }, Occur.SHOULD);
            }
        }

        var collector = new RowCollector(store.Index.DocumentsOf(allowed), store.Index.Rows, best);
        store.Index.Searcher.Search(any, collector);
        return collector;
    }
}
