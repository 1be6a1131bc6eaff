using MathNet.Numerics.LinearAlgebra;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>The logistic curve y = K / (1 + e^(−b(t − t_m))) that is nearest to given points by least squares.</summary>
/// <param name="K">The level of saturation.</param>
/// <param name="B">The rate of growth; negative where the points fall.</param>
/// <param name="Tm">The time of the turning point, where y is K/2.</param>
/// <param name="Rss">The residual sum of squares.</param>
/// <param name="R2">1 − Rss / Σ(y − ȳ)².</param>
/// <param name="Errors">Standard errors of K, b and t_m: √diag(s²(JᵀJ)⁻¹), s² = Rss/(n − 3); null with three points.</param>
public sealed record LogisticFit(double K, double B, double Tm, double Rss, double R2, LogisticErrors? Errors)
{
    private const double WidestK = 1e4;

    /// <summary>Δt from 10 to 90 % of K: ln 81 / b; null where the points fall.</summary>
    public double? DeltaT => B > 0 ? Math.Log(81) / B : null;

    /// <summary>Fits the curve.</summary>
    /// <remarks>
    /// Levenberg–Marquardt on scaled points from several starts, the best kept. There is no fit where the points do not fix three
    /// parameters: fewer than three different t, all y equal, no convergence, or a K of more than ten thousand times the largest y.
    /// </remarks>
    public static LogisticFit? Of(IReadOnlyList<(double T, double Y)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var distinct = points.Select(point => point.T).Distinct().ToList();
        var highest = points.Count == 0 ? 0 : points.Max(point => Math.Abs(point.Y));
        if (distinct.Count < 3 || highest == 0 || points.All(point => point.Y == points[0].Y))
        {
            return null;
        }

        var middle = distinct.Average();
        var scale = (distinct.Max() - distinct.Min()) / 2;
        var problem = new LogisticProblem(
            [.. points.Select(point => (point.T - middle) / scale)], [.. points.Select(point => point.Y / highest)]);
        var best = problem.Starts().Select(problem.Improve).OfType<Vector<double>>()
            .Where(found => Math.Abs(found[0]) <= WidestK).MinBy(problem.Rss);
        return best is null ? null : Scaled(problem, best, points, (middle, scale, highest));
    }

    private static LogisticFit Scaled(
        LogisticProblem problem,
        Vector<double> found,
        IReadOnlyList<(double T, double Y)> points,
        (double Middle, double Scale, double Highest) by)
    {
        var mean = points.Average(point => point.Y);
        var (k, b, tm) = (found[0] * by.Highest, found[1] / by.Scale, by.Middle + (found[2] * by.Scale));
        var rss = problem.Rss(found) * by.Highest * by.Highest;
        var errors = problem.StandardErrors(found) is { } error
            ? new LogisticErrors(error[0] * by.Highest, error[1] / by.Scale, error[2] * by.Scale)
            : null;
        return new LogisticFit(k, b, tm, rss, 1 - (rss / points.Sum(point => (point.Y - mean) * (point.Y - mean))), errors);
    }
}
