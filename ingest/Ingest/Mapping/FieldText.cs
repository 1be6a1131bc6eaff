using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>What exports put into a field besides its text.</summary>
internal static class FieldText
{
    private static readonly char[] Separators = [';', '；', '|', '\n', '\r'];

    // What exports write where there is nothing.
    private static readonly string[] Nothing =
        ["-", "--", "---", "—", "/", "N/A", "NULL", "null", "NaN", "nan", "None", "\\N"];

    private static readonly string[] Yes = ["1", "y", "yes", "true", "t", "d", "x", "是", "删除", "已删除", "deleted", "√"];

    /// <summary>The text without blanks around it; empty where it is a mark for "nothing".</summary>
    public static string Clean(string text)
    {
        var trimmed = text.Trim().Trim('\uFEFF', '\u200B');
        return trimmed.Length <= 4 && Nothing.Contains(trimmed) ? "" : trimmed;
    }

    /// <summary>The values of a field that lists several.</summary>
    public static string[] Split(string text) =>
        text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a text is the kind of a publication: a letter and perhaps a digit.</summary>
    public static bool IsKindCode(string text) =>
        text is [>= 'A' and <= 'Z'] or [>= 'A' and <= 'Z', >= '0' and <= '9'];

    /// <summary>Whether a text says yes in a column of marks.</summary>
    public static bool IsYes(string text) => Yes.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of right that words tell.</summary>
    public static PatentKind Kind(string text) => text switch
    {
        "" => PatentKind.Unknown,
        _ when Has(text, "外观") || Has(text, "design") => PatentKind.Design,
        _ when Has(text, "新型") || Has(text, "utility model") || Has(text, "utility-model") => PatentKind.UtilityModel,
        _ when Has(text, "发明") || Has(text, "invention") => PatentKind.Invention,
        _ => PatentKind.Unknown,
    };

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
