using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>Cuts a query without quotes into the words to look for.</summary>
public static class QueryWords
{
    /// <summary>The words of <paramref name="text"/> by what comes with the program, each with the parts that the lexicon
    /// knows; marks and white space are left out.</summary>
    public static IReadOnlyList<QueryWord> Of(string text) => QueryVocabulary.Default.Words(text);

    /// <summary>Whether all words of <paramref name="text"/> are of letters and digits, which are cut by rules and no lexicon.</summary>
    public static bool AreWords(string text) =>
        Of(text) is { Count: > 0 } words && words.All(word => CharacterKinds.Of(word.Text[0]) is not (CharacterKind.Han or CharacterKind.Kana or CharacterKind.Surrogate));

    /// <summary>Whether <paramref name="text"/> is letters and digits of a script that is written with spaces, one word or several.</summary>
    public static bool AreSpaced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(char.IsLetterOrDigit) && text.All(character => CharacterKinds.Of(character)
            is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Space);
    }
}
