using MathNet.Numerics.LinearAlgebra;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>Least squares of the logistic curve over scaled points; the parameters are K, b and t_m in this order.</summary>
internal sealed class LogisticProblem(double[] times, double[] values)
{
    private const int Steps = 1000;

    /// <summary>Starting points: for several K, the straight line through ln(y/(K − y)) gives b and t_m.</summary>
    internal IEnumerable<Vector<double>> Starts()
    {
        foreach (var k in new[] { 1.001, 1.05, 1.2, 1.6, 2.5, 5, 20, 200 })
        {
            var logits = values.Select(value => Math.Clamp(value, 1e-3, k - 1e-4)).Select(value => Math.Log(value / (k - value))).ToArray();
            var (mean, centre) = (logits.Average(), times.Average());
            var spread = times.Sum(time => (time - centre) * (time - centre));
            var b = times.Zip(logits, (time, logit) => (time - centre) * (logit - mean)).Sum() / spread;
            b = Math.Abs(b) < 1e-3 ? 1e-3 : b;
            yield return Vector<double>.Build.Dense([k, b, centre - (mean / b)]);
        }
    }

    /// <summary>The minimum that <paramref name="start"/> leads to; null where it leads to none.</summary>
    internal Vector<double>? Improve(Vector<double> start)
    {
        var (at, damping) = (start, 1e-3);
        var rss = Rss(at);
        for (var step = 0; step < Steps; step++)
        {
            var (jacobian, residuals) = Linearised(at);
            var normal = jacobian.TransposeThisAndMultiply(jacobian);
            var change = (normal + (damping * Matrix<double>.Build.DiagonalOfDiagonalVector(normal.Diagonal())))
                .Solve(jacobian.TransposeThisAndMultiply(residuals));
            var next = at + change;
            var nextRss = Rss(next);
            if (nextRss <= rss)
            {
                if (change.L2Norm() <= 1e-13 * (at.L2Norm() + 1e-13))
                {
                    return next;
                }

                (at, rss, damping) = (next, nextRss, Math.Max(damping / 10, 1e-15));
            }
            else if ((damping *= 10) > 1e12)
            {
                // No step downhill is left: the end of what the arithmetic can tell apart, or no number at all.
                return double.IsFinite(rss) && IsFlat(jacobian, residuals, rss) ? at : null;
            }
        }

        return null;
    }

    internal double Rss(Vector<double> at) => Residuals(at).Sum(residual => residual * residual);

    /// <summary>√diag(s²(JᵀJ)⁻¹); null where no degree of freedom is left or the points do not fix the parameters.</summary>
    internal Vector<double>? StandardErrors(Vector<double> at)
    {
        if (times.Length <= 3)
        {
            return null;
        }

        var (jacobian, _) = Linearised(at);
        var inverse = jacobian.TransposeThisAndMultiply(jacobian).Inverse();
        var errors = (inverse.Diagonal() * (Rss(at) / (times.Length - 3))).PointwiseSqrt();
        return errors.All(double.IsFinite) ? errors : null;
    }

    private static bool IsFlat(Matrix<double> jacobian, Vector<double> residuals, double rss) =>
        jacobian.TransposeThisAndMultiply(residuals).L2Norm() <= 1e-6 * (jacobian.FrobeniusNorm() * Math.Sqrt(rss) + 1e-9);

    private IEnumerable<double> Residuals(Vector<double> at) =>
        times.Select((time, index) => values[index] - (at[0] / (1 + Math.Exp(-at[1] * (time - at[2])))));

    private (Matrix<double> Jacobian, Vector<double> Residuals) Linearised(Vector<double> at)
    {
        var jacobian = Matrix<double>.Build.Dense(times.Length, 3);
        for (var row = 0; row < times.Length; row++)
        {
            var share = 1 / (1 + Math.Exp(-at[1] * (times[row] - at[2])));
            var slope = at[0] * share * (1 - share);
            jacobian.SetRow(row, [share, slope * (times[row] - at[2]), -slope * at[1]]);
        }

        return (jacobian, Vector<double>.Build.DenseOfEnumerable(Residuals(at)));
    }
}
