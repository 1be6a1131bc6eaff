using MathNet.Numerics;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>Whether a series rises or falls: the Mann–Kendall test, and by how much a step: the Sen slope.</summary>
/// <param name="S">Σ sign(xⱼ − xᵢ) over all pairs i &lt; j.</param>
/// <param name="Variance">Of S under no trend, ties taken into account: [n(n−1)(2n+5) − Σt(t−1)(2t+5)]/18.</param>
/// <param name="Z">(S − sign S)/√Variance, with the continuity correction; 0 where S is 0, so also where all values are equal.</param>
/// <param name="P">Two-sided, from the normal distribution.</param>
/// <param name="Tau">S / (n(n−1)/2).</param>
/// <param name="SenSlope">The median of (xⱼ − xᵢ)/(j − i).</param>
public sealed record MannKendall(double S, double Variance, double Z, double P, double Tau, double SenSlope)
{
    /// <summary>The test of <paramref name="values"/>, one a step of equal length; a missing one (null) keeps its place.</summary>
    /// <returns>The test; null where fewer than two values are there. The normal distribution is rough below ten values.</returns>
    public static MannKendall? Of(IReadOnlyList<double?> values)
    {
        var points = values.Select((value, at) => (At: at, Value: value)).Where(point => point.Value is not null)
            .Select(point => (point.At, Value: point.Value!.Value)).ToList();
        if (points.Count < 2)
        {
            return null;
        }

        var slopes = new List<double>();
        var s = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            for (var j = i + 1; j < points.Count; j++)
            {
                var difference = points[j].Value - points[i].Value;
                s += Math.Sign(difference);
                slopes.Add(difference / (points[j].At - points[i].At));
            }
        }

        double n = points.Count;
        var ties = points.GroupBy(point => point.Value).Sum(group => Spread(group.Count()));
        var variance = (Spread(n) - ties) / 18;
        var z = s == 0 ? 0 : (s - Math.Sign(s)) / Math.Sqrt(variance);
        var p = SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);
        return new MannKendall(s, variance, z, p, s / (n * (n - 1) / 2), Median(slopes));
    }

    private static double Spread(double n) => n * (n - 1) * ((2 * n) + 5);

    private static double Median(List<double> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
