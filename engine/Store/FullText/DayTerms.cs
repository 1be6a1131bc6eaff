using System.Globalization;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>Days as keywords: the year, the month and the day, so that a range is a short list of terms.</summary>
internal static class DayTerms
{
    // No patent is older than Venice's law, and an open end has to stop somewhere.
    private static readonly DateOnly Earliest = new(1400, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    /// <summary>The keywords of a day: <c>2017</c>, <c>201703</c>, <c>20170329</c>.</summary>
    internal static string[] Of(DateOnly day) =>
    [
        day.ToString("yyyy", CultureInfo.InvariantCulture),
        day.ToString("yyyyMM", CultureInfo.InvariantCulture),
        day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
    ];

    /// <summary>The fewest keywords that together are the days from <paramref name="from"/> to <paramref name="to"/>.</summary>
    internal static IEnumerable<string> Covering(DateOnly? from, DateOnly? to)
    {
        var day = from is { } first && first > Earliest ? first : Earliest;
        var last = to is { } end && end < Latest ? end : Latest;
        while (day <= last)
        {
            var (length, next) = Longest(day, last);
            yield return Of(day)[length];
            day = next;
        }
    }

    private static (int Period, DateOnly Next) Longest(DateOnly day, DateOnly last)
    {
        if (day is { Month: 1, Day: 1 } && day.AddYears(1).AddDays(-1) <= last)
        {
            return (0, day.AddYears(1));
        }

        return day.Day == 1 && day.AddMonths(1).AddDays(-1) <= last ? (1, day.AddMonths(1)) : (2, day.AddDays(1));
    }
}
