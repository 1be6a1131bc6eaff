namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The lengths and first digits of Chinese publication numbers.</summary>
internal static class ChinesePublicationNumber
{
    /// <summary>What is wrong with <paramref name="number"/>; null if nothing.</summary>
    /// <remarks>Seven digits 1989–2007 and nine since begin with the kind of right, eight before with the year.</remarks>
    internal static Wording? Fault(ReadOnlySpan<char> number, string text)
    {
        if (NumberText.AllDigits(number) && (number.Length, KindDigit(number)) is (7 or 9, '1' or '2' or '3')
            or (8, '1' or '2' or '3') && (number.Length != 8 || number[..2] is "85" or "86" or "87" or "88"))
        {
            return null;
        }

        var shown = NumberText.Shown(text);
        return new(
            $"“{shown}”不是中国公开号：应为 7 位或 9 位数字（首位 1、2、3），或 1985–1988 年的 8 位数字",
            $"'{shown}' is no Chinese publication number: seven or nine digits (the first 1, 2 or 3), or eight of 1985–1988");
    }

    /// <summary>The kind of right that the number itself tells.</summary>
    internal static PatentKind KindOf(string number) => KindDigit(number) switch
    {
        '1' => PatentKind.Invention,
        '2' => PatentKind.UtilityModel,
        _ => PatentKind.Design,
    };

    private static char KindDigit(ReadOnlySpan<char> number) => number.Length == 8 ? number[2] : number[0];
}
