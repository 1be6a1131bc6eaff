using System.Globalization;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>A year, a month or a day as an analyst writes it, as the first and the last day it spans.</summary>
internal readonly record struct QueryDay(DateOnly First, DateOnly Last)
{
    /// <summary>Years that a patent document can bear; others are slips of the keyboard.</summary>
    private const int FirstYear = 1800;
    private const int LastYear = 2100;

    /// <summary>
    /// Reads <c>2015</c>, <c>2015-03</c>, <c>201503</c>, <c>2015-03-01</c>, <c>20150301</c>, with <c>-</c>, <c>/</c>,
    /// <c>.</c> or 年月日 between; null for anything else.
    /// </summary>
    internal static QueryDay? Read(string text)
    {
        var code = HalfWidth.Code(text);
        return Parts(code) is { } parts && parts.Year is >= FirstYear and <= LastYear ? Of(parts) : null;
    }

    /// <summary>The shortest text that reads as the same days; null where they are no year, month or day.</summary>
    internal static string? Shortest(DateOnly first, DateOnly last)
    {
        var year = new QueryDay(new DateOnly(first.Year, 1, 1), new DateOnly(first.Year, 12, 31));
        var days = new QueryDay(first, last);
        return days == year ? Format(first, "yyyy")
            : days == MonthOf(first) ? Format(first, "yyyy-MM")
            : first == last ? Format(first, "yyyy-MM-dd")
            : null;
    }

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static QueryDay MonthOf(DateOnly day) => new(
        new DateOnly(day.Year, day.Month, 1),
        new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));

    private static QueryDay? Of((int Year, int? Month, int? Day) parts)
    {
        if (parts.Month is not { } month)
        {
            return new QueryDay(new DateOnly(parts.Year, 1, 1), new DateOnly(parts.Year, 12, 31));
        }

        if (month is < 1 or > 12)
        {
            return null;
        }

        var whole = MonthOf(new DateOnly(parts.Year, month, 1));
        return parts.Day is not { } day ? whole
            : day < 1 || day > whole.Last.Day ? null
            : new QueryDay(new DateOnly(parts.Year, month, day), new DateOnly(parts.Year, month, day));
    }

    private static (int Year, int? Month, int? Day)? Parts(string code)
    {
        if (code.All(char.IsAsciiDigit))
        {
            return code.Length switch
            {
                4 => (Number(code), null, null),
                6 => (Number(code[..4]), Number(code[4..]), null),
                8 => (Number(code[..4]), Number(code[4..6]), Number(code[6..])),
                _ => null,
            };
        }

        var pieces = code.TrimEnd('年', '月', '日').Split('-', '/', '.', '年', '月');
        var fits = pieces.Length <= 3 && pieces[0].Length == 4 && pieces.Skip(1).All(piece => piece.Length is 1 or 2)
            && pieces.All(piece => piece.All(char.IsAsciiDigit));
        return !fits ? null : (
            Number(pieces[0]),
            pieces.Length > 1 ? Number(pieces[1]) : null,
            pieces.Length > 2 ? Number(pieces[2]) : null);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
