using System.Globalization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>Years, months and days as an analyst writes them in a query.</summary>
internal static class QueryDay
{
    /// <summary>
    /// The days of <c>2015</c>, <c>2015-03</c>, <c>201503</c>, <c>2015-03-01</c>, <c>20150301</c>, with <c>-</c>, <c>/</c>,
    /// <c>.</c> or 年月日 between; null for anything else.
    /// </summary>
    internal static DateRange? Read(string text) => DateRange.Parse(HalfWidth.Code(text)).Value;

    /// <summary>The shortest text that reads as the days from <paramref name="first"/> to <paramref name="last"/>; null where
    /// they are no year, month or day.</summary>
    internal static string? Shortest(DateOnly first, DateOnly last)
    {
        var year = new DateOnly(first.Year, 1, 1);
        var month = new DateOnly(first.Year, first.Month, 1);
        return (first, last) == (year, year.AddYears(1).AddDays(-1)) ? Format(first, "yyyy")
            : (first, last) == (month, month.AddMonths(1).AddDays(-1)) ? Format(first, "yyyy-MM")
            : first == last ? Format(first, "yyyy-MM-dd")
            : null;
    }

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
