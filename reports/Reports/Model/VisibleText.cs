using System.Text;

namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>Text of a record made fit to be shown.</summary>
/// <remarks>
/// Control characters, lone halves of a pair, noncharacters and the marks that turn the reading direction become
/// U+FFFD, white space of any kind becomes a space: whatever a record holds, a reader sees all of it, in its order, on one line.
/// </remarks>
public static class VisibleText
{
    /// <summary>The text of <paramref name="text"/> that can be shown; the same text where all of it can.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone half of a surrogate pair comes out of the enumeration as U+FFFD already.
            result.Append(Shown(rune));
        }

        return result.ToString();
    }

    private static Rune Shown(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' or 0x2028 or 0x2029 or 0x85 => new Rune(' '),
        < 0x20 or (>= 0x7F and < 0xA0) => Rune.ReplacementChar,
        0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => Rune.ReplacementChar,
        >= 0xFDD0 and <= 0xFDEF => Rune.ReplacementChar,
        _ when (rune.Value & 0xFFFE) == 0xFFFE => Rune.ReplacementChar,
        _ => rune,
    };
}
