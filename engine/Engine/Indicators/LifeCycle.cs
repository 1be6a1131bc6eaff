namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>The four indicators of Chinese life-cycle practice; where a sum below the line is 0 there is no value.</summary>
public static class LifeCycle
{
    /// <summary>技术生长率 v = a/A: inventions of the year over inventions of the last five years, the year included; 0 to 1.</summary>
    public static double? GrowthRate(double inventions, double inventionsOfFiveYears) => Share(inventions, inventionsOfFiveYears);

    /// <summary>技术成熟系数 α = a/(a + b): inventions over inventions and utility models of the year; 0 to 1.</summary>
    public static double? Maturity(double inventions, double utilityModels) => Share(inventions, inventions + utilityModels);

    /// <summary>技术衰老系数 β = (a + b)/(a + b + c): inventions and utility models over all three kinds of the year; 0 to 1.</summary>
    public static double? Ageing(double inventions, double utilityModels, double designs) =>
        Share(inventions + utilityModels, inventions + utilityModels + designs);

    /// <summary>新技术特征系数 N = √(v² + α²): 0 to √2, the larger the newer.</summary>
    public static double? Novelty(double? growthRate, double? maturity) =>
        growthRate is { } v && maturity is { } alpha ? Math.Sqrt((v * v) + (alpha * alpha)) : null;

    /// <summary>A part of a whole; null where the whole is 0.</summary>
    public static double? Share(double part, double whole) => whole > 0 ? part / whole : null;

    /// <summary>Compound growth a year: (last/first)^(1/years) − 1; null where there is no first value or no time between.</summary>
    public static double? CompoundGrowth(double first, double last, int years) =>
        first > 0 && last >= 0 && years > 0 ? Math.Pow(last / first, 1.0 / years) - 1 : null;
}
