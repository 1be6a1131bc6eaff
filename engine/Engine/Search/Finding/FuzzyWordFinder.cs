using Lucene.Net.Index;
using Lucene.Net.Util.Automaton;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>The documents with a whole word that differs from a word by few characters: <c>printer~1</c>.</summary>
internal sealed class FuzzyWordFinder(string field, string text, int edits, SearchLimits limits) : IDocumentFinder
{
    private readonly string _word = TextFolder.Fold(text);

    public bool IsParallel => false;

    public void Find(AtomicReader reader, FoundDocuments found)
    {
        if (reader.GetTerms(field) is not { } words)
        {
            return;
        }

        var counts = new WordCounts[edits + 1];
        var near = new CompiledAutomaton(new LevenshteinAutomata(_word, withTranspositions: false).ToAutomaton(edits)).GetTermsEnum(words);
        while (near.MoveNext() && limits.TakeWord($"{text}~{edits}"))
        {
            var differing = EditDistance.WithoutSwaps(_word, near.Term.Utf8ToString());
            (counts[differing] ??= new WordCounts(reader, limits)).Add(near);
        }

        for (var document = 0; document < reader.MaxDoc; document++)
        {
            var least = Array.FindIndex(counts, count => count?.Of(document) > 0);
            if (least >= 0)
            {
                found.Add(document, counts[least].Of(document), FuzzyStrength.Of(least));
            }
        }
    }
}
