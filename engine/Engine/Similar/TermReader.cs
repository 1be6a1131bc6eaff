using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>Reads the words of texts as the index has them; figures without a letter, as reference signs are, are left out.</summary>
internal sealed class TermReader(Analyzer analyzer, Vocabulary vocabulary)
{
    internal Vocabulary Vocabulary => vocabulary;

    /// <summary>Adds the numbers of the words of <paramref name="text"/>, in their order, to <paramref name="words"/>.</summary>
    internal void Read(string text, List<int> words)
    {
        using var tokens = analyzer.GetTokenStream(FullTextFields.Abstract, text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            var word = term.Buffer.AsSpan(0, term.Length);
            if (HasLetter(word))
            {
                words.Add(vocabulary.NumberOf(word));
            }
        }

        tokens.End();
    }

    // Characters beyond the basic plane are ideographs, as far as they are words.
    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (char.IsLetter(character) || char.IsSurrogate(character))
            {
                return true;
            }
        }

        return false;
    }
}
