using MathNet.Numerics;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>The filings of one applicant in a window of days, against those before it.</summary>
/// <param name="Start">The place of the first filing in the window.</param>
/// <param name="End">The place after the last.</param>
/// <param name="History">How many filings lie in the days of history before the window.</param>
/// <param name="PriorPeak">How many the fullest window of the history holds.</param>
internal readonly record struct BurstWindow(int Start, int End, int History, int PriorPeak)
{
    /// <summary>How many filings the window holds.</summary>
    internal int Count => End - Start;

    /// <summary>How many times the fullest window of the history (at least one filing) it holds.</summary>
    internal double Ratio => (double)Count / Math.Max(1, PriorPeak);

    /// <summary>
    /// The probability that, of all filings of history and window, as many or more fall into the window by chance:
    /// P(X ≥ count), X binomial of count + history trials with p = window days ÷ (window + history days). This is the
    /// conditional test for two Poisson counts (Przyborowski and Wilenski 1940), which needs no known rate.
    /// </summary>
    internal double Tail(int windowDays, int historyDays) =>
        SpecialFunctions.BetaRegularized(Count, History + 1, (double)windowDays / (windowDays + historyDays));
}
