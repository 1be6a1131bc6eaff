using System.Globalization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>Which Chinese applications look divided: the office numbers them when they come, and dates them like their parent.</summary>
/// <remarks>
/// Only a hint: what was posted in December and numbered in January looks the same but for the month, so it is left
/// out; national phases are numbered by the year of their international filing date.
/// </remarks>
internal static class DivisionalHints
{
    private const int December = 12;

    /// <summary>What points to a divisional, in words; null where nothing does.</summary>
    internal static string? Of(ApplicationNumber number, DateOnly? filed)
    {
        if (number.Country != "CN" || filed is not { } day || number.NumberYear is not { } year || IsNationalPhase(number))
        {
            return null;
        }

        var late = year - day.Year;
        return late > 1 || (late == 1 && day.Month != December)
            ? string.Create(CultureInfo.InvariantCulture, $"number of {year}, filed {day:yyyy-MM-dd}")
            : null;
    }

    private static bool IsNationalPhase(ApplicationNumber number) =>
        number.Digits[number.Digits.Length == 12 ? 4 : 2] is '8' or '9';
}
