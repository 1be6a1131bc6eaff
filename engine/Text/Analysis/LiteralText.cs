using System.Text;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>The form of a text in which a query between quotes is looked for: what a field "contains".</summary>
/// <remarks>
/// Folded; half a surrogate pair is U+FFFD; white space is one space between two words of a script that is written
/// with spaces (letters, digits) and nothing elsewhere, since exports break lines inside Chinese words.
/// It depends on no lexicon.
/// </remarks>
public static class LiteralText
{
    /// <summary>The literal form of <paramref name="text"/>.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var form = new StringBuilder(text.Length);
        foreach (var point in Points(text))
        {
            form.Append(new Rune(point.CodePoint));
        }

        return form.ToString();
    }

    /// <summary>Whether the literal form of <paramref name="query"/> stands in that of <paramref name="field"/>.</summary>
    /// <remarks>A query with nothing but white space is found nowhere.</remarks>
    public static bool Contains(string field, string query)
    {
        var sought = Of(query);
        return sought.Length > 0 && Of(field).Contains(sought, StringComparison.Ordinal);
    }

    /// <summary>The code points of the literal form with their places in <paramref name="text"/>.</summary>
    internal static IEnumerable<LiteralPoint> Points(string text)
    {
        using var reader = new StringReader(text);
        var scanner = new LiteralScanner();
        scanner.Reset(reader);
        while (scanner.Next(out var point))
        {
            yield return point;
        }
    }
}
