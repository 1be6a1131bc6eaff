using System.Globalization;
using System.Text;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>The kind of every character, by one table.</summary>
internal static class CharacterKinds
{
    private static readonly CharacterKind[] Table = Build();

    /// <summary>The kind of <paramref name="character"/>.</summary>
    public static CharacterKind Of(char character) => Table[character];

    /// <summary>Whether a segment is a word, not a mark and not white space.</summary>
    public static bool IsWord(ReadOnlySpan<char> segment)
    {
        // A sign may stand before a number: the second character decides then.
        for (var index = 0; index < Math.Min(2, segment.Length); index++)
        {
            if (Of(segment[index]) is CharacterKind.Han or CharacterKind.Digit or CharacterKind.Letter
                or CharacterKind.Kana)
            {
                return true;
            }
        }

        return segment.Length == 2 && char.IsSurrogatePair(segment[0], segment[1])
            && Rune.IsLetterOrDigit(new Rune(segment[0], segment[1]));
    }

    /// <summary>Whether <paramref name="codePoint"/> is written without spaces to its neighbours: Chinese, Japanese.</summary>
    public static bool IsUnspaced(int codePoint) => codePoint > char.MaxValue
        ? codePoint is >= 0x20000 and <= 0x3FFFF
        : Of((char)codePoint) is CharacterKind.Han or CharacterKind.Kana;

    private static CharacterKind[] Build()
    {
        var table = new CharacterKind[char.MaxValue + 1];
        for (var character = 0; character < table.Length; character++)
        {
            table[character] = KindOf((char)character, TextFolder.Fold((char)character));
        }

        return table;
    }

    private static CharacterKind KindOf(char character, char folded) => folded switch
    {
        _ when char.IsWhiteSpace(character) => CharacterKind.Space,
        _ when char.IsSurrogate(character) => CharacterKind.Surrogate,
        >= '0' and <= '9' => CharacterKind.Digit,
        >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' => CharacterKind.Han,
        >= '\uF900' and <= '\uFAFF' or '〇' or '々' => CharacterKind.Han,
        >= '\u3041' and <= '\u30FF' or >= '\u31F0' and <= '\u31FF' => CharacterKind.Kana,
        >= '\uFF66' and <= '\uFF9F' => CharacterKind.Kana,
        '_' => CharacterKind.Letter,
        _ when IsLetter(folded) => CharacterKind.Letter,
        _ => CharacterKind.Mark,
    };

    private static bool IsLetter(char character) =>
        char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;
}
