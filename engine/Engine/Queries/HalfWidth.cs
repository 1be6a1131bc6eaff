namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>Full-width signs as their half-width twins: the syntax of a query does not depend on the input method.</summary>
/// <remarks>Only for syntax, names of fields, symbols, numbers and dates; the text of a term is the analyzer's.</remarks>
internal static class HalfWidth
{
    /// <summary>The half-width twin of <paramref name="character"/>; itself where it has none.</summary>
    internal static char Of(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        '\u3000' => ' ',
        _ => character,
    };

    /// <summary><paramref name="text"/> as names are compared: half-width, lower case.</summary>
    internal static string Key(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.ToLowerInvariant(Of(source[i]));
            }
        });

    /// <summary><paramref name="text"/> as symbols and numbers are compared: half-width, upper case, without blanks.</summary>
    internal static string Code(string text) =>
        string.Concat(text.Where(c => !IsBlank(c)).Select(c => char.ToUpperInvariant(Of(c))));

    /// <summary>Whether <paramref name="character"/> parts words: white space, and what is invisible when pasted.</summary>
    internal static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || character is '\u200B' or '\uFEFF';
}
