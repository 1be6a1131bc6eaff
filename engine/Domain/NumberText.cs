namespace ZhuhaiIp.Analytics.Domain;

/// <summary>How numbers and symbols are typed: width, case, blanks and hyphens that mean nothing.</summary>
internal static class NumberText
{
    /// <summary>Longer texts are no numbers: refused unread.</summary>
    internal const int MaxLength = 64;

    /// <summary>The half-width capital form of <paramref name="c"/>.</summary>
    internal static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => (char)(c - 32),
        >= '\uFF41' and <= '\uFF5A' => (char)(c - 0xFEE0 - 32),
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\t' => ' ',
        '\u3002' => '.',
        _ => c,
    };

    /// <summary>Writes what matters of <paramref name="text"/> to <paramref name="buffer"/>: A–Z, 0–9, point, slash.</summary>
    /// <param name="text">The text, of at most <see cref="MaxLength"/> characters.</param>
    /// <param name="buffer">Room for as many characters.</param>
    /// <param name="loneLetter">The letter that stands alone behind a blank at the end, as Lens writes kinds.</param>
    /// <returns>How many characters were written; −1 where another character stands in the text.</returns>
    internal static int Clean(ReadOnlySpan<char> text, Span<char> buffer, out char loneLetter)
    {
        loneLetter = '\0';
        var length = 0;
        var afterBlank = false;
        foreach (var given in text)
        {
            var c = Fold(given);
            if (IsFiller(c))
            {
                afterBlank |= c == ' ';
                continue;
            }

            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c is not ('.' or '/'))
            {
                return -1;
            }

            loneLetter = afterBlank && char.IsAsciiLetterUpper(c) ? c : '\0';
            afterBlank = false;
            buffer[length++] = c;
        }

        return length;
    }

    /// <summary>As much of <paramref name="text"/> as an error may repeat, without control characters.</summary>
    internal static string Shown(string text)
    {
        var cut = text.Length > 40 ? string.Concat(text.AsSpan(0, 39), "…") : text;
        return string.Create(cut.Length, cut, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? '\uFFFD' : source[i];
            }
        });
    }

    /// <summary>Whether every character is one of 0–9, and there is one at least.</summary>
    internal static bool AllDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsFiller(char c) =>
        c is ' ' or '-' or ',' or '_' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';
}
