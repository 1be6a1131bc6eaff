using MathNet.Numerics;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>Whether two counts differ by more than chance.</summary>
public static class RateRatio
{
    // What R's binom.test allows, so that outcomes as likely as the one seen are not lost to rounding.
    private const double Tolerance = 1 + 1e-7;

    /// <summary>
    /// Exact test of the ratio of two rates: given a + b, the count a is binomial with share ea/(ea + eb) where the rates are equal; the
    /// two-sided p is the probability of all outcomes that are no likelier than the one seen.
    /// </summary>
    /// <param name="a">The first count.</param>
    /// <param name="exposureA">What it was counted over, such as all filings of the place; above 0.</param>
    /// <param name="b">The second count.</param>
    /// <param name="exposureB">What that was counted over; above 0.</param>
    /// <returns>The probability; null where both counts are 0 or an exposure is not above 0.</returns>
    public static double? Test(int a, double exposureA, int b, double exposureB)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(a);
        ArgumentOutOfRangeException.ThrowIfNegative(b);
        if (a + b == 0 || !(exposureA > 0) || !(exposureB > 0))
        {
            return null;
        }

        var (n, share) = (a + b, exposureA / (exposureA + exposureB));
        double Likelihood(int k) =>
            Math.Exp(SpecialFunctions.BinomialLn(n, k) + (k * Math.Log(share)) + ((n - k) * Math.Log(1 - share)));
        var seen = Likelihood(a) * Tolerance;
        return Math.Min(1, Enumerable.Range(0, n + 1).Select(Likelihood).Where(likelihood => likelihood <= seen).Sum());
    }

    /// <summary>
    /// Benjamini–Hochberg: each p with the smallest share of false discoveries at which it would hold, min over j ≥ i of p₍ⱼ₎·m/j, at most 1.
    /// </summary>
    /// <param name="p">Probabilities; a missing one (null) is no test and stays null.</param>
    /// <returns>The adjusted probabilities, in the order given; those up to 0.05 hold at 5 %.</returns>
    public static IReadOnlyList<double?> Adjusted(IReadOnlyList<double?> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        var adjusted = new double?[p.Count];
        var descending = Enumerable.Range(0, p.Count).Where(at => p[at] is not null).OrderByDescending(at => p[at]).ToList();
        var least = 1.0;
        for (var at = 0; at < descending.Count; at++)
        {
            least = Math.Min(least, p[descending[at]]!.Value * descending.Count / (descending.Count - at));
            adjusted[descending[at]] = least;
        }

        return adjusted;
    }
}
