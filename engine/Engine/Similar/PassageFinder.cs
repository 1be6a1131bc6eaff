using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>Finds the two sentences of two texts that are most alike.</summary>
/// <remarks>Two sentences are as alike as what they share tells, times how much of them that is: <c>s·s/√(a·b)</c>.</remarks>
internal sealed class PassageFinder
{
    private const int MostSentences = 300;
    private const int LongPiece = 80;
    private const int LongestPiece = 400;

    private readonly TermReader _reader;
    private readonly List<Sentence> _asked;

    internal PassageFinder(SimilarText asked, TermReader reader)
    {
        _reader = reader;
        _asked = Sentences(asked);
    }

    /// <summary>The best pair; null where no two sentences share a word. The earlier one in the texts wins a tie.</summary>
    internal SimilarPassage? Best(SimilarText other)
    {
        (Sentence? Theirs, Sentence? Asked, double Alike) best = (null, null, 0);
        foreach (var theirs in Sentences(other))
        {
            foreach (var asked in _asked)
            {
                var alike = Alike(theirs, asked);
                if (alike > best.Alike)
                {
                    best = (theirs, asked, alike);
                }
            }
        }

        return best is { Theirs: { } found, Asked: { } met } ? new SimilarPassage(found.Field, found.Text, met.Field, met.Text) : null;
    }

    private double Alike(Sentence one, Sentence other)
    {
        var (left, right, shared) = (0, 0, 0.0);
        while (left < one.Words.Length && right < other.Words.Length)
        {
            var order = one.Words[left] - other.Words[right];
            shared += order == 0 ? _reader.Vocabulary[one.Words[left]].Rarity : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return shared > 0 ? shared * shared / Math.Sqrt(one.Rarity * other.Rarity) : 0;
    }

    private List<Sentence> Sentences(SimilarText text)
    {
        var sentences = new List<Sentence>();
        Add(QueryField.Title, text.Title, sentences);
        Add(QueryField.Abstract, text.Abstract, sentences);
        Add(QueryField.Claims, text.Claims, sentences);
        return sentences;
    }

    private void Add(QueryField field, string text, List<Sentence> sentences)
    {
        var words = new List<int>();
        var start = 0;
        while (start < text.Length && sentences.Count < MostSentences)
        {
            var end = End(text, start, field == QueryField.Claims);
            var piece = text[start..end].Trim();
            words.Clear();
            _reader.Read(piece, words);
            if (words.Count > 0)
            {
                int[] different = [.. words.Distinct().Order()];
                sentences.Add(new Sentence(field, piece, different, different.Sum(word => _reader.Vocabulary[word].Rarity)));
            }

            start = end;
        }
    }

    /// <summary>The end of a sentence, or of a long part of one at a comma; a text without marks is cut somewhere.</summary>
    private static int End(string text, int start, bool claims)
    {
        var most = Math.Min(text.Length, start + LongestPiece);
        for (var at = start; at < most; at++)
        {
            if (TextBounds.Between(text, at, at + 1, claims) != TextBound.None || (at - start >= LongPiece && text[at] is '，' or ',' or '：'))
            {
                return at + 1;
            }
        }

        return most < text.Length && char.IsLowSurrogate(text[most]) && most - 1 > start ? most - 1 : most;
    }

    private sealed record Sentence(QueryField Field, string Text, int[] Words, double Rarity);
}
