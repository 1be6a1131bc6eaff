using System.Buffers;

namespace ZhuhaiIp.Analytics.Domain;

/// <summary>A day read from text as offices, databases and spreadsheets write it.</summary>
/// <param name="Date">The day.</param>
public sealed record DateText(DateOnly Date)
{
    private const int FirstYear = 1800;
    private const int LastYear = 2199;

    private static readonly SearchValues<char> OfTime = SearchValues.Create("0123456789:.+-Z ");

    // Day 0 of the spreadsheet calendar, whose 29 February 1900 never was.
    private static readonly DateOnly SheetDayZero = new(1899, 12, 30);

    /// <summary>Reads year, month and day, in this order: <c>20150922</c>, <c>2015-9-22</c>, <c>2015年9月22日</c>, with a time or without.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sheetSerial">Whether five digits may be a spreadsheet's day number, as 42269 for 2015-09-22.</param>
    /// <remarks>A day that the calendar lacks is an error, and so is a year before 1800 or after 2199. No text makes it throw.</remarks>
    public static ParseResult<DateText> Parse(string text, bool sheetSerial = false)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > NumberText.MaxLength)
        {
            return Error(text ?? "");
        }

        Span<char> buffer = stackalloc char[NumberText.MaxLength];
        var length = 0;
        var inWords = text.Contains('年', StringComparison.Ordinal);
        foreach (var given in text)
        {
            var c = NumberText.Fold(given);
            if (c != ' ' || !inWords)
            {
                buffer[length++] = c;
            }
        }

        var clean = ((ReadOnlySpan<char>)buffer[..length]).Trim(' ');
        var date = sheetSerial && OfSerial(clean) is { } day ? day : OfParts(WithoutTime(clean));
        return date is { } found ? new DateText(found) : Error(text);
    }

    /// <summary>The day as <c>2015-09-22</c>, which parses back to an equal value.</summary>
    public override string ToString() => Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly? OfSerial(ReadOnlySpan<char> text)
    {
        // The fraction is the time of day.
        var whole = text.IndexOf('.') is > 0 and var point && NumberText.AllDigits(text[(point + 1)..]) ? text[..point] : text;
        return whole.Length == 5 && Number(whole) is { } days ? SheetDayZero.AddDays(days) : null;
    }

    private static DateOnly? OfParts(ReadOnlySpan<char> text)
    {
        if (text.Length == 8 && NumberText.AllDigits(text))
        {
            return Day(Number(text[..4]), Number(text[4..6]), Number(text[6..]));
        }

        var year = text.IndexOfAnyExceptInRange('0', '9');
        if (year != 4 || !IsSeparator(text[4], '年'))
        {
            return null;
        }

        var rest = text[5..];
        var month = rest.IndexOfAnyExceptInRange('0', '9');
        if (month is not (1 or 2) || !(text[4] == '年' ? rest[month] == '月' : rest[month] == text[4]))
        {
            return null;
        }

        var day = rest[(month + 1)..];
        day = text[4] == '年' ? day.TrimEnd('日').TrimEnd('号') : day;
        return day.Length is 1 or 2 ? Day(Number(text[..4]), Number(rest[..month]), Number(day)) : null;
    }

    private static bool IsSeparator(char c, char word) => c == word || c is '-' or '/' or '.';

    // 2015-09-22T10:00:00Z, 2015/9/22 0:00:00: what follows a T, or a blank that digits follow.
    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('T', ' ');
        return end >= 8 && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])
            && !text[(end + 1)..].ContainsAnyExcept(OfTime) && text[(end + 1)..].Contains(':')
            ? text[..end].TrimEnd(' ')
            : text;
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        NumberText.AllDigits(digits) ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static DateOnly? Day(int? year, int? month, int? day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12
            && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? new DateOnly(year.Value, month.Value, day.Value)
            : null;

    private static Wording Error(string text) => new(
        $"“{NumberText.Shown(text)}”不是可能的日期",
        $"'{NumberText.Shown(text)}' is no possible date");
}
