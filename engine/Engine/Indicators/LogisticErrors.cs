namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>The standard errors of a fitted logistic curve.</summary>
/// <param name="K">Of the level of saturation.</param>
/// <param name="B">Of the rate of growth.</param>
/// <param name="Tm">Of the time of the turning point.</param>
public sealed record LogisticErrors(double K, double B, double Tm);
