using System.Text;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Tables;

/// <summary>The form of a heading in which two ways of writing it are equal.</summary>
internal static class Heading
{
    // What exports add to a heading without changing what stands below it: units, date patterns, "Chinese", "original".
    private static readonly string[] Units =
        ["(件)", "(项)", "(篇)", "(个)", "(条)", "(cn)", "(中文)", "(原文)", "(yyyymmdd)", "(年月日)", "(日期)"];

    /// <summary>Width, case, kind of bracket, blanks, hyphens, colons and marks of order taken away.</summary>
    public static string Key(string heading)
    {
        var key = new StringBuilder(heading.Length);
        foreach (var character in heading)
        {
            var folded = Fold(character);
            if (folded != '\0')
            {
                key.Append(folded);
            }
        }

        return key.ToString();
    }

    /// <summary>The key without a trailing unit; null where there is none.</summary>
    public static string? WithoutUnit(string key)
    {
        var unit = Units.FirstOrDefault(unit => key.EndsWith(unit, StringComparison.Ordinal));
        return unit is null ? null : key[..^unit.Length];
    }

    private static char Fold(char character)
    {
        var half = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
        return half switch
        {
            '[' or '{' or '【' or '「' or '〔' or '『' or '《' or '〈' => '(',
            ']' or '}' or '】' or '」' or '〕' or '』' or '》' or '〉' => ')',
            '-' or '_' or ':' or '.' or '*' or '\'' or '"' or '“' or '”' or '—' or '–' or '·' or '\uFEFF' or '\u200B' => '\0',
            '、' or '|' or '\\' => '/',
            _ when char.IsWhiteSpace(half) || char.IsControl(half) => '\0',
            _ => char.ToLowerInvariant(half),
        };
    }
}
