namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>A window that stands out, with everything that was measured of it.</summary>
/// <param name="Window">Its filings and their history.</param>
/// <param name="From">Its first day.</param>
/// <param name="Tail">How improbable its count is at the rate of the history.</param>
/// <param name="HistoryKnown">Whether the sources show the whole history.</param>
/// <param name="Peers">How many applicants of the same kind filed in the year.</param>
/// <param name="PeersKnown">Whether these are enough to compare with.</param>
/// <param name="Percentile">Which percentage of them has no window as full.</param>
internal sealed record Burst(
    BurstWindow Window, DateOnly From, double Tail, bool HistoryKnown, int Peers, bool PeersKnown, double Percentile)
{
    /// <summary>Counts alone never make it high; with history or peers unknown it stays low.</summary>
    internal FindingLevel Level => HistoryKnown && PeersKnown ? FindingLevel.Medium : FindingLevel.Low;

    /// <summary>
    /// The floor of the level (0.1 low, 0.4 medium) + 0.3 · strength · n ÷ (n + 1), with strength = (1 − 1 ÷ ratio) · percentile
    /// (1 where there are no peers) and n the count: nearer to the ceiling the more the window stands out.
    /// </summary>
    internal double Score
    {
        get
        {
            var strength = (1 - (1 / Window.Ratio)) * (PeersKnown ? Percentile / 100 : 1) * Window.Count / (Window.Count + 1);
            return Math.Round((Level == FindingLevel.Medium ? 0.4 : 0.1) + (0.3 * strength), 4);
        }
    }
}
