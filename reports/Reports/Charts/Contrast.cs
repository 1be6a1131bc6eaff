using System.Globalization;

namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>Contrast as the accessibility guidelines (WCAG 2) measure it.</summary>
internal static class Contrast
{
    private const string DarkInk = "#16202a";
    private const string LightInk = "#ffffff";

    /// <summary>The ink, dark or light, that reads better on <paramref name="ground"/>.</summary>
    internal static string InkOn(string ground) => Ratio(DarkInk, ground) >= Ratio(LightInk, ground) ? DarkInk : LightInk;

    /// <summary>The contrast of two colours written <c>#rrggbb</c>: 1 to 21; small text needs 4.5.</summary>
    internal static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));

    private static double Linear(string colour, int at)
    {
        var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
