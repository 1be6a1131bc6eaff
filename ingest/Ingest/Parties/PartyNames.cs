using System.Text.RegularExpressions;

namespace ZhuhaiIp.Analytics.Ingest.Parties;

/// <summary>Cuts a field of names into names.</summary>
internal static partial class PartyNames
{
    private const string Doubled = ";;";
    private const int IdentityDigits = 18;

    private static readonly char[] Separators = [';', '；', '|', '｜', '\n', '\r'];

    private static readonly char[] PersonSeparators = ['、', ',', '，'];

    /// <summary>The names in their order, without blanks around them, empty ones and identity numbers.</summary>
    /// <param name="text">The field. Where <c>;;</c> stands in it nothing else separates: single semicolons belong to names.</param>
    /// <param name="persons">Whether they are people: then 、 and commas separate too, if every part is a Chinese personal name.</param>
    internal static IReadOnlyList<string> Split(string text, bool persons = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var clean = HasLongNumber(text) ? IdentityNumber().Replace(text, "") : text;
        var names = clean.Contains(Doubled, StringComparison.Ordinal)
            ? Cut(clean.Split(Doubled))
            : Cut(clean.Split(Separators));
        return persons && names.Count == 1 && names[0].Split(PersonSeparators) is { Length: > 1 } parts
            && Array.TrueForAll(parts, part => PersonalNames.IsChinese(part.Trim()))
            ? Cut(parts)
            : names;
    }

    private static List<string> Cut(string[] parts)
    {
        var names = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Trim().Trim(';').TrimEnd() is { Length: > 0 } name)
            {
                names.Add(name);
            }
        }

        return names;
    }

    // A quick look, so that the pattern runs only over the rare field that may hold such a number.
    private static bool HasLongNumber(string text)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = char.IsDigit(c) ? run + 1 : 0;
            if (run == IdentityDigits - 1)
            {
                return true;
            }
        }

        return false;
    }

    // Seventeen digits and a check character, with the label and the brackets that may stand around them.
    [GeneratedRegex(@"[(（\[]?\s*(?:公民)?(?:居民)?(?:身份证?(?:件?号码?)?|ID)?\s*[:：]?\s*(?<!\d)\d{17}[\dXxＸｘ](?!\d)\s*[)）\]]?", RegexOptions.CultureInvariant)]
    private static partial Regex IdentityNumber();
}
