namespace ZhuhaiIp.Analytics.Domain;

/// <summary>Text of records in files that spreadsheets open: what would run as a formula gets an apostrophe in front.</summary>
/// <remarks>
/// A cell that begins with any number of apostrophes and then one of <c>= + - @</c>, their full-width forms, a
/// tabulator, a carriage return or a line feed gets one apostrophe more; reading takes one away. So every text comes
/// back as it was, and none that is written begins with a character that starts a formula.
/// </remarks>
public static class SpreadsheetText
{
    private const char Mark = '\'';
    private const string Dangerous = "=+-@＝＋－＠\t\r\n";

    /// <summary>The text as it may be written into a cell.</summary>
    public static string Guard(string text) => IsGuardable(text) ? Mark + text : text;

    /// <summary>The text that a cell stands for: the inverse of <see cref="Guard"/>.</summary>
    public static string Unguard(string text) => text.Length > 1 && text[0] == Mark && IsGuardable(text) ? text[1..] : text;

    private static bool IsGuardable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAnyExcept(Mark);
        return first >= 0 && Dangerous.Contains(text[first], StringComparison.Ordinal);
    }
}
