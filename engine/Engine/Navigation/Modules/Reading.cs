using System.Globalization;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Modules;

/// <summary>Numbers as sentences print them.</summary>
internal static class Reading
{
    internal static string Count(double count) =>
        count.ToString(count == Math.Floor(count) ? "N0" : "N1", CultureInfo.InvariantCulture);

    internal static string Share(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);

    internal static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Names with their counts, the first <paramref name="most"/> rows of a figure.</summary>
    internal static string Names(Figure figure, int most) => string.Join("、", figure.Rows.Take(most)
        .Select(row => $"{row[0].Text}（{Count(row[1].Number ?? 0)} 件）"));
}
