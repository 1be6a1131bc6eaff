using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Normalization;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>Cuts a query without quotes into the words to look for.</summary>
public static class QueryWords
{
    private const int ShortestApart = 3;

    /// <summary>The words of <paramref name="text"/> by the segmenter and lexicon that come with the program.</summary>
    public static IReadOnlyList<QueryWord> Of(string text) => Of(text, Segmenters.Default, Lexicon.Default);

    /// <summary>The words of <paramref name="text"/>, each with the parts that <paramref name="lexicon"/> knows; marks
    /// and white space are left out.</summary>
    public static IReadOnlyList<QueryWord> Of(string text, ISegmenter segmenter, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(segmenter);
        ArgumentNullException.ThrowIfNull(lexicon);
        var segments = new List<Segment>();
        segmenter.Segment(text, segments);
        var lattice = new WordLattice(lexicon);
        return [.. segments.Where(segment => CharacterKinds.IsWord(segment.Of(text)))
            .Select(segment => Word(TextFolder.Fold(segment.Of(text).ToString()), lexicon, lattice))];
    }

    /// <summary>Whether <paramref name="text"/> is letters and digits of a script that is written with spaces, one word or several.</summary>
    public static bool AreSpaced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(char.IsLetterOrDigit) && text.All(character => CharacterKinds.Of(character)
            is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Space);
    }

    private static QueryWord Word(string word, Lexicon lexicon, WordLattice lattice)
    {
        if (word.Length > TermLength.Longest)
        {
            return new(word[..TermLength.Of(word)], []);
        }

        var parts = new List<Segment>();
        if (CharacterKinds.Of(word[0]) != CharacterKind.Han)
        {
            new SubwordFinder(lexicon).Find(word, parts);
        }
        else if (word.Length >= ShortestApart)
        {
            lattice.CutApart(word, parts);
        }

        return new(word, [.. parts.Select(part => part.Of(word).ToString())]);
    }
}
