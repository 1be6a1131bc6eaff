using System.Globalization;

namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The offices whose numbers sources pad differently.</summary>
internal static class ForeignPublicationNumber
{
    /// <summary>One way of writing a number: years in full and serial numbers at their width.</summary>
    /// <param name="country">The office.</param>
    /// <param name="plain">The letters and digits of the number.</param>
    internal static string Canonical(string country, string plain) => country switch
    {
        "WO" when NumberText.AllDigits(plain) => International(plain),

        // US 2011/0185700: some sources drop the zero that pads the serial number to seven digits.
        "US" when plain.Length == 10 && plain.StartsWith("20", StringComparison.Ordinal) && NumberText.AllDigits(plain) =>
            string.Concat(plain.AsSpan(0, 4), "0", plain.AsSpan(4)),
        _ => plain,
    };

    // WO 95/27654, WO 02/100000, WO 1995/027654, WO 2019/123456: the year has two digits or four.
    private static string International(string plain)
    {
        if (plain.Length is < 7 or > 10)
        {
            return plain;
        }

        var yearLength = plain.Length <= 8 ? 2 : 4;
        var year = int.Parse(plain.AsSpan(0, yearLength), CultureInfo.InvariantCulture);
        year += yearLength == 4 ? 0 : year >= 78 ? 1900 : 2000;
        return string.Create(
            CultureInfo.InvariantCulture, $"{year:0000}{int.Parse(plain.AsSpan(yearLength), CultureInfo.InvariantCulture):000000}");
    }
}
