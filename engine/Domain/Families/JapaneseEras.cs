using System.Buffers;

namespace ZhuhaiIp.Analytics.Domain.Families;

/// <summary>Japanese numbers as Japan prints them: <c>特願平8-123456</c> is <c>JPH8123456</c>.</summary>
internal static class JapaneseEras
{
    private static readonly SearchValues<char> Printed = SearchValues.Create("特实実平昭令");

    private static readonly (string Printed, string Latin)[] Words =
    [
        ("特願", "JP"), ("特愿", "JP"), ("实愿", "JPU"), ("実願", "JPU"), ("平成", "H"), ("昭和", "S"), ("令和", "R"),
        ("平", "H"), ("昭", "S"), ("令", "R"),
    ];

    /// <summary>The text with the words of Japanese numbers in Latin letters; other texts as they are.</summary>
    internal static string ToLatin(string text)
    {
        if (!text.AsSpan().ContainsAny(Printed))
        {
            return text;
        }

        foreach (var (printed, latin) in Words)
        {
            text = text.Replace(printed, latin, StringComparison.Ordinal);
        }

        return (text.StartsWith("JPJP", StringComparison.Ordinal) ? text[2..] : text).Replace("号", "", StringComparison.Ordinal);
    }
}
