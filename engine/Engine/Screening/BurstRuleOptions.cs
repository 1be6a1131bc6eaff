using System.ComponentModel.DataAnnotations;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>When many filings of one applicant in few days are reported.</summary>
public sealed record BurstRuleOptions
{
    /// <summary>How many days the window spans.</summary>
    /// <value>1 to 366; 30 unless set.</value>
    [Range(1, 366)]
    public int WindowDays { get; init; } = 30;

    /// <summary>How many days before the window are its history.</summary>
    /// <value>180 to 3,660; 730 unless set.</value>
    [Range(180, 3660)]
    public int HistoryDays { get; init; } = 730;

    /// <summary>How many filings a window must hold.</summary>
    /// <value>2 or more; 20 unless set. Large firms lawfully file up to 109 on one day: this alone decides nothing.</value>
    [Range(2, int.MaxValue)]
    public int MinimumFilings { get; init; } = 20;

    /// <summary>How many times the fullest window of the history the window must hold.</summary>
    /// <value>1 to 1,000; 3 unless set.</value>
    [Range(1.0, 1000.0)]
    public double MinimumRatio { get; init; } = 3;

    /// <summary>How improbable the count must be at the rate of the history (one window, exact binomial tail).</summary>
    /// <value>0 to 0.05; 0.000001 unless set: strict, because many windows are tried and filings come in batches.</value>
    [Range(0.0, 0.05)]
    public double MaximumTail { get; init; } = 1e-6;

    /// <summary>Which percentage of the peers must have a smaller fullest window in the year.</summary>
    /// <value>50 to 100; 99 unless set.</value>
    [Range(50.0, 100.0)]
    public double MinimumPercentile { get; init; } = 99;

    /// <summary>The same where the sources do not show the whole history, and the peers alone have to speak.</summary>
    /// <value>50 to 100; 99.9 unless set. With 99, 99,912 real filings of a three-month window gave 2 clues per thousand.</value>
    [Range(50.0, 100.0)]
    public double MinimumPercentileWithoutHistory { get; init; } = 99.9;

    /// <summary>How many peers it takes to compare with them.</summary>
    /// <value>10 or more; 100 unless set.</value>
    [Range(10, int.MaxValue)]
    public int MinimumPeers { get; init; } = 100;

    /// <summary>The percentile asked for.</summary>
    internal double PercentileFor(bool historyKnown) => historyKnown ? MinimumPercentile : MinimumPercentileWithoutHistory;
}
