namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>One shade of a heat map.</summary>
/// <param name="From">The least value that has it.</param>
/// <param name="To">The value that no longer has it; null for the last shade.</param>
internal sealed record HeatClass(double From, double? To)
{
    /// <summary>Which percentage of the values lies below each shade.</summary>
    private static readonly int[] Ranks = [0, 25, 50, 70, 85, 95];

    /// <summary>The shades for values of which <paramref name="values"/> holds those above zero; none for none.</summary>
    /// <remarks>
    /// Counts are skewed, so that steps of equal size would leave all but a few cells pale: the steps go by rank,
    /// closer together towards the top, where a reader looks, and start at round values.
    /// </remarks>
    internal static IReadOnlyList<HeatClass> Of(IEnumerable<double> values, int most)
    {
        var sorted = values.Where(value => value > 0).Order().ToList();
        if (sorted.Count == 0)
        {
            return [];
        }

        var starts = Ranks.Take(most)
            .Select(percent => Rounded(sorted[percent * sorted.Count / 100]))
            .Distinct()
            .ToList();
        return [.. starts.Select((start, index) => new HeatClass(start, index + 1 < starts.Count ? starts[index + 1] : null))];
    }

    /// <summary>The value cut to its first one or two digits, so that a legend reads 20 and not 23.7.</summary>
    private static double Rounded(double value)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(value)));
        var step = magnitude >= 10 ? magnitude / 2 : magnitude;
        return Math.Round(Math.Floor(value / step) * step, 6);
    }
}
