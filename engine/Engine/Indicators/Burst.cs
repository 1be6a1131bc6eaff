namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>When something is suddenly frequent: Kleinberg's automaton with two states over batches, solved exactly (Viterbi).</summary>
/// <param name="P0">The frequency at rest: Σhits/Σtotals.</param>
/// <param name="P1">The frequency in a burst: s·P0.</param>
/// <param name="Gains">
/// A batch's cost in state 0 less its cost in state 1: hits·ln(p₁/p₀) + (total − hits)·ln((1 − p₁)/(1 − p₀)); null where the batch is missing.
/// </param>
/// <param name="States">The cheapest sequence of states, 0 at rest, 1 in a burst; a tie goes to rest.</param>
public sealed record Burst(double P0, double P1, IReadOnlyList<double?> Gains, IReadOnlyList<int> States)
{
    /// <summary>The bursts of a series.</summary>
    /// <param name="batches">Hits and totals, one a batch; a missing batch (null) keeps its place and costs nothing in either state.</param>
    /// <param name="s">How many times the frequency is higher in a burst; above 1.</param>
    /// <param name="gamma">What moving up costs: gamma·ln n for n batches; moving down is free, the start is state 0.</param>
    /// <returns>The bursts; null where nothing was hit, all was hit, or P1 would reach 1.</returns>
    public static Burst? Of(IReadOnlyList<(double Hits, double Total)?> batches, double s, double gamma)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(s, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(gamma);
        var (hits, totals) = (batches.Sum(batch => batch?.Hits ?? 0), batches.Sum(batch => batch?.Total ?? 0));
        var p0 = totals > 0 ? hits / totals : 0;
        var p1 = s * p0;
        if (p0 <= 0 || p1 >= 1)
        {
            return null;
        }

        var (up, down) = (Math.Log(p1 / p0), Math.Log((1 - p1) / (1 - p0)));
        var gains = batches.Select(batch => batch is { } b ? (b.Hits * up) + ((b.Total - b.Hits) * down) : (double?)null).ToList();
        return new Burst(p0, p1, gains, Cheapest(gains, gamma * Math.Log(batches.Count)));
    }

    private static int[] Cheapest(List<double?> gains, double moveUp)
    {
        // Costs are measured from state 0, so a batch costs 0 there and minus its gain in state 1.
        var (rest, burst) = (0.0, double.PositiveInfinity);
        var fromBurst = new (bool IntoRest, bool IntoBurst)[gains.Count];
        for (var at = 0; at < gains.Count; at++)
        {
            fromBurst[at] = (burst < rest, burst < rest + moveUp);
            (rest, burst) = (Math.Min(rest, burst), Math.Min(rest + moveUp, burst) - (gains[at] ?? 0));
        }

        var states = new int[gains.Count];
        var state = burst < rest ? 1 : 0;
        for (var at = gains.Count - 1; at >= 0; at--)
        {
            states[at] = state;
            state = (state == 1 ? fromBurst[at].IntoBurst : fromBurst[at].IntoRest) ? 1 : 0;
        }

        return states;
    }
}
