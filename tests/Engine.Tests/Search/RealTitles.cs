using System.Text;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>Folds the titles of real records for a scan, by rules of its own: width, case, hyphens, blanks.</summary>
internal static class RealTitles
{
    /// <summary>Half width, small letters, one hyphen (sigma‑delta is printed with one that does not break), and no blank beside a character that is no Latin letter or digit.</summary>
    internal static string Fold(string text)
    {
        var half = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            half.Append(c switch
            {
                >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
                '\u3000' or '\u00A0' or '\t' or '\r' or '\n' => ' ',
                >= '\u2010' and <= '\u2015' or '\u2212' => '-',
                _ => char.ToLowerInvariant(c),
            });
        }

        var folded = new StringBuilder(half.Length);
        for (var at = 0; at < half.Length; at++)
        {
            if (half[at] != ' ')
            {
                folded.Append(half[at]);
            }
            else if (folded.Length > 0 && IsWord(folded[^1]) && at + 1 < half.Length && IsWord(half[at + 1]))
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);
}
