using CsCheck;
using ZhuhaiIp.Analytics.Engine.Indicators;

namespace ZhuhaiIp.Analytics.Engine.Tests.Indicators;

public sealed class LogisticFitTests
{
    // NIST StRD, nonlinear regression, Rat42: pasture yield; certified values and standard deviations of the estimates.
    private static readonly (double, double)[] Rat42 =
        [(9, 8.93), (14, 10.8), (21, 18.59), (28, 22.33), (42, 39.35), (57, 56.11), (63, 61.73), (70, 64.62), (79, 67.08)];

    [Fact]
    public void Of_Rat42_AgreesWithTheCertifiedValues()
    {
        var fit = LogisticFit.Of(Rat42)!;

        Assert.Equal(7.2462237576e1, fit.K, 7.2e1 * 1e-9);
        Assert.Equal(6.7359200066e-2, fit.B, 6.7e-2 * 1e-9);
        Assert.Equal(2.6180768402, fit.B * fit.Tm, 2.6 * 1e-9);
        Assert.Equal(8.0565229338, fit.Rss, 8 * 1e-9);
        Assert.Equal(1.7340283401, fit.Errors!.K, 1.7 * 1e-7);
        Assert.Equal(3.4465663377e-3, fit.Errors.B, 3.4e-3 * 1e-7);
    }

    [Fact]
    public void Of_ExactCurve_FindsItsParameters() =>
        Gen.Select(Gen.Double[1, 5000], Gen.Double[0.2, 2], Gen.Double[2005, 2015]).Sample(
            (k, b, tm) =>
            {
                var points = Enumerable.Range(2000, 21).Select(year => ((double)year, k / (1 + Math.Exp(-b * (year - tm))))).ToList();

                var fit = LogisticFit.Of(points);

                return fit is not null && Near(fit.K, k) && Near(fit.B, b) && Math.Abs(fit.Tm - tm) < 1e-5;
            },
            iter: 200);

    [Fact]
    public void Of_FallingCurve_HasNoDeltaT()
    {
        var points = Enumerable.Range(0, 12).Select(t => ((double)t, 100 / (1 + Math.Exp(0.7 * (t - 6))))).ToList();

        var fit = LogisticFit.Of(points)!;

        Assert.Equal(-0.7, fit.B, 1e-6);
        Assert.Null(fit.DeltaT);
    }

    [Fact]
    public void Of_GrowthWithoutAnEnd_IsNoFit() =>
        Assert.Null(LogisticFit.Of([.. Enumerable.Range(0, 15).Select(t => ((double)t, Math.Exp(t)))]));

    [Fact]
    public void Of_ThreePoints_HasNoErrors()
    {
        var fit = LogisticFit.Of([(0, 10), (5, 50), (10, 90)])!;

        Assert.Equal(100, fit.K, 1e-6);
        Assert.Null(fit.Errors);
    }

    private static bool Near(double found, double expected) => Math.Abs(found - expected) <= 1e-5 * Math.Abs(expected);
}
