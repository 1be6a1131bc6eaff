using System.Globalization;
using System.Text;

namespace ZhuhaiIp.Analytics.Reports.Tables.Xlsx;

/// <summary>Text as XML of a workbook: what XML cannot hold stands as <c>_x0001_</c>, as spreadsheets write and read it.</summary>
internal static class XlsxText
{
    /// <summary>The longest text that a cell takes.</summary>
    internal const int MostCharacters = 32_767;

    private const int EscapeLength = 7;

    /// <summary>The text, or its beginning and an ellipsis where a cell cannot take it.</summary>
    internal static string Cut(string text)
    {
        if (text.Length <= MostCharacters)
        {
            return text;
        }

        var end = MostCharacters - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>Appends the text.</summary>
    internal static void Append(StringBuilder xml, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '&':
                    xml.Append("&amp;");
                    break;
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                case '_' when IsEscape(text.AsSpan(i)):
                    xml.Append("_x005F_");
                    break;
                case '\t' or '\n' or (>= ' ' and < '\uD800') or (>= '\uE000' and <= '\uFFFD'):
                    xml.Append(character);
                    break;
                default:
                    i += AppendOther(xml, text, i);
                    break;
            }
        }
    }

    /// <summary>A pair of surrogates, or what XML does not know; returns how many characters more than one it took.</summary>
    private static int AppendOther(StringBuilder xml, string text, int place)
    {
        if (place + 1 < text.Length && char.IsSurrogatePair(text[place], text[place + 1]))
        {
            xml.Append(text, place, 2);
            return 1;
        }

        xml.Append(CultureInfo.InvariantCulture, $"_x{(int)text[place]:X4}_");
        return 0;
    }

    /// <summary>Whether a text begins as one that was escaped does: then its first character is to be.</summary>
    private static bool IsEscape(ReadOnlySpan<char> text) => text.Length >= EscapeLength && text[1] == 'x' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
