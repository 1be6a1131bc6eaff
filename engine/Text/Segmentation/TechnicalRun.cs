namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>Where a word of letters, digits, signs and units ends: LED, IPv6, 0.13μm, -20℃, H01L21/02, PD-1, Ca²⁺.</summary>
internal static class TechnicalRun
{
    private const char RaisedMinus = '⁻';

    /// <summary>Whether such a word begins at <paramref name="at"/>: a letter, a digit, or the sign of a number.</summary>
    public static bool Begins(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int at) =>
        IsCore(text, at) || IsSign(text[at]) && IsDigit(text, at + 1) && !EndsWordBefore(text, folded, at);

    /// <summary>The end of the word that begins at <paramref name="start"/>.</summary>
    public static int End(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start)
    {
        var at = start + 1;
        while (at < text.Length)
        {
            if (IsCore(text, at))
            {
                at++;
            }
            else if (Joins(text, folded, start, at))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return Tail(text, folded, start, at);
    }

    // A sign or unit that closes the word: 50%, 20℃, Na+, C++, 1#; the day, month or year of a date.
    private static int Tail(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start, int end)
    {
        if (end >= text.Length)
        {
            return end;
        }

        var last = CharacterKinds.Of(text[end - 1]);
        if (last == CharacterKind.Digit && IsDatePart(text, folded, start, end))
        {
            return end + 1;
        }

        if (last == CharacterKind.Digit && folded[end] is '%' or '‰' or '℃' or '℉' or '°')
        {
            return folded[end] == '°' && end + 1 < text.Length && folded[end + 1] is 'c' or 'f' ? end + 2 : end + 1;
        }

        while (end < text.Length && ClosesWord(text, folded, start, end))
        {
            end++;
        }

        return end;
    }

    private static bool ClosesWord(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start, int at) =>
        folded[at] switch
        {
            '-' => text[at] == RaisedMinus,
            '+' => !IsCore(text, at + 1) && folded[start] > '9',
            '#' => at == start || folded[at - 1] != '#',
            _ => false,
        };

    private static bool IsDatePart(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start, int end)
    {
        if (end - start is not (1 or 2 or 4) || !int.TryParse(folded[start..end], out var number))
        {
            return false;
        }

        return (text[end], end - start) switch
        {
            ('年', 4) => number is >= 1000 and < 3000,
            ('月', 1 or 2) => number is >= 1 and <= 12,
            ('日', 1 or 2) => number is >= 1 and <= 31,
            _ => false,
        };
    }

    // Whether the sign at a place holds what stands before and after it together.
    private static bool Joins(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start, int at)
    {
        if (!IsCore(text, at + 1) || !IsCore(text, at - 1))
        {
            return false;
        }

        var digitsMeet = IsDigit(text, at - 1) && IsDigit(text, at + 1);
        var lettersMeet = !IsDigit(text, at - 1) && !IsDigit(text, at + 1);
        return folded[at] switch
        {
            // Not the Chinese full stop, which ends a sentence between figures too.
            '.' => digitsMeet && text[at] is '.' or '．',
            // 10-20 and 5mm-10mm are ranges, PD-1 and 3-D are names.
            '-' => !IsLongDash(text[at]) && !(IsDigit(text, at + 1) && folded[start] is <= '9'),
            '/' => lettersMeet || IsDigit(text, at + 1) && IsClassSymbol(folded[start..at]),
            '&' or '\'' => lettersMeet,
            _ => false,
        };
    }

    // The part of an IPC symbol before the stroke: a letter, two digits, a letter, one to four digits.
    private static bool IsClassSymbol(ReadOnlySpan<char> word)
    {
        if (word.Length is < 5 or > 8 || word[0] is < 'a' or > 'h' || word[3] is < 'a' or > 'z')
        {
            return false;
        }

        return char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2])
            && !word[4..].ContainsAnyExceptInRange('0', '9');
    }

    // A minus after a word or a closing bracket is a dash.
    private static bool EndsWordBefore(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int at) =>
        at > 0 && (IsCore(text, at - 1) || folded[at - 1] is ')' or ']' or '%' or '℃' or '°' or '.' or '-' or '+');

    private static bool IsSign(char character) => character is '-' or '−' or '－' or '+' or '＋' or '±';

    private static bool IsLongDash(char character) => character is '—' or '―' or '─' or '━';

    private static bool IsCore(ReadOnlySpan<char> text, int at) =>
        (uint)at < (uint)text.Length && CharacterKinds.Of(text[at]) is CharacterKind.Letter or CharacterKind.Digit;

    private static bool IsDigit(ReadOnlySpan<char> text, int at) =>
        (uint)at < (uint)text.Length && CharacterKinds.Of(text[at]) is CharacterKind.Digit;
}
