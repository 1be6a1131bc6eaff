using CsCheck;
using ZhuhaiIp.Analytics.Engine.Indicators;

namespace ZhuhaiIp.Analytics.Engine.Tests.Indicators;

public sealed class MeasuresTests
{
    [Theory]
    [InlineData(1, 0.4, ConcentrationLevel.Medium)]
    [InlineData(2, 0.7, ConcentrationLevel.High)]
    [InlineData(9, 1.0, ConcentrationLevel.High)]
    public void Ratio_OfTheLargest_IsTheirShare(int largest, double expected, ConcentrationLevel level)
    {
        var ratio = Concentration.Ratio([10, 40, null, 20, 30], largest);

        Assert.Equal(expected, ratio!.Value, 1e-12);
        Assert.Equal(level, Concentration.Level(ratio));
    }

    [Theory]
    [InlineData(0.6, ConcentrationLevel.Medium)]
    [InlineData(0.3, ConcentrationLevel.Medium)]
    [InlineData(0.2999, ConcentrationLevel.Dispersed)]
    [InlineData(0.6001, ConcentrationLevel.High)]
    public void Level_AtTheBounds_IsMedium(double ratio, ConcentrationLevel level) => Assert.Equal(level, Concentration.Level(ratio));

    [Fact]
    public void Level_OfNothing_IsNothing() => Assert.Null(Concentration.Level(Concentration.Ratio([], 3)));

    [Fact]
    public void Hhi_AnyParts_LiesBetweenEqualAndOne() =>
        Gen.Double[0.001, 1000].Array[1, 30].Sample(parts =>
        {
            var hhi = Concentration.Hhi(parts.Select(part => (double?)part))!.Value;
            return hhi >= (1.0 / parts.Length) - 1e-12 && hhi <= 1 + 1e-12;
        });

    [Theory]
    [InlineData(10, 40, 30, 200, 10, 1.6666666666666667)] // By hand: (10/40)/(30/200).
    [InlineData(9, 40, 30, 200, 10, null)]
    [InlineData(25, 40, 30, 200, 10, null)] // The others have 5.
    [InlineData(0, 40, 30, 200, 0, 0.0)]
    [InlineData(0, 0, 30, 200, 0, null)]
    public void Rta_SmallSide_IsRefused(double cell, double place, double field, double all, double minimum, double? expected)
    {
        var rta = Specialization.Rta(cell, place, field, all, minimum);

        Assert.Equal(expected is null, rta is null);
        Assert.Equal(expected ?? 0, rta ?? 0, 1e-12);
    }

    [Theory]
    [InlineData(0.5, -60)]
    [InlineData(1, 0)]
    [InlineData(2, 60)]
    [InlineData(0, -100)]
    public void Rpa_KnownRta_IsItsPublishedValue(double rta, double expected) => Assert.Equal(expected, Specialization.Rpa(rta)!.Value, 1e-12);

    [Fact]
    public void Rpa_Inverse_IsItsNegative() =>
        Gen.Double[0.01, 100].Sample(rta => Math.Abs(Specialization.Rpa(rta)!.Value + Specialization.Rpa(1 / rta)!.Value) < 1e-9);

    [Fact]
    public void Hoover_WorkedExample_IsHalfTheDifferences() =>
        Assert.Equal(0.3, Specialization.Hoover([50, 30, 20], [20, 40, 40])!.Value, 1e-12); // By hand: (0.3 + 0.1 + 0.2)/2.

    [Fact]
    public void LocationalGini_SpreadLikeAll_IsNought() =>
        Assert.Equal(0, Specialization.LocationalGini([1, 2, 3], [10, 20, 30])!.Value, 1e-12);

    [Fact]
    public void LocationalGini_AllInOnePlace_IsTheRestOfTheReference() =>
        Assert.Equal(0.75, Specialization.LocationalGini([0, 8], [75, 25])!.Value, 1e-12); // By hand: 1 − 2·(0.25·1/2).

    [Theory]
    [InlineData(20, 100, 0.2)]
    [InlineData(0, 0, null)]
    public void GrowthRate_OfFiveYears_IsAShare(double year, double five, double? expected) =>
        Assert.Equal(expected, LifeCycle.GrowthRate(year, five));

    [Fact]
    public void LifeCycle_WorkedExample_IsAsByHand()
    {
        Assert.Equal(0.75, LifeCycle.Maturity(30, 10));
        Assert.Equal(0.8, LifeCycle.Ageing(30, 10, 10));
        Assert.Equal(1.25, LifeCycle.Novelty(1, 0.75));
        Assert.Null(LifeCycle.Novelty(null, 0.75));
        Assert.Equal(0.1, LifeCycle.CompoundGrowth(100, 121, 2)!.Value, 1e-12);
        Assert.Null(LifeCycle.CompoundGrowth(0, 121, 2));
    }

    // By hand: C(10,k)/1024 for a fair coin; with one time in four, 3 of 3 has 1/64 and nothing else is as rare.
    [Theory]
    [InlineData(1, 1, 9, 1, 0.021484375)]
    [InlineData(5, 1, 5, 1, 1.0)]
    [InlineData(0, 1, 10, 1, 0.001953125)]
    [InlineData(3, 1, 0, 3, 0.015625)]
    [InlineData(20, 100, 40, 200, 1.0)]
    public void RateRatio_KnownCounts_HasTheExactProbability(int a, double exposureA, int b, double exposureB, double expected) =>
        Assert.Equal(expected, RateRatio.Test(a, exposureA, b, exposureB)!.Value, 1e-10);

    [Fact]
    public void RateRatio_NothingCounted_HasNoProbability() => Assert.Null(RateRatio.Test(0, 1, 0, 1));

    [Fact]
    public void RateRatio_SidesExchanged_HasTheSameProbability() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[1, 200], Gen.Double[1, 1000], Gen.Double[1, 1000]).Sample((a, b, ea, eb) =>
            Math.Abs(RateRatio.Test(a, ea, b, eb)!.Value - RateRatio.Test(b, eb, a, ea)!.Value) < 1e-9);

    // By hand over four tests: 0.01·4/1, then min(0.03·4/2, 0.04·4/3) for both, then 0.5.
    [Fact]
    public void Adjusted_WorkedExample_IsAsByHand()
    {
        var adjusted = RateRatio.Adjusted([0.04, null, 0.01, 0.03, 0.5]);

        Assert.Null(adjusted[1]);
        Assert.Equal([0.16 / 3, 0.04, 0.16 / 3, 0.5], adjusted.OfType<double>().Select(p => Math.Round(p, 15)), Same);
    }

    private static bool Same(double left, double right) => Math.Abs(left - right) < 1e-12;
}
