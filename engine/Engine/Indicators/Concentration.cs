namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>How unevenly a whole is spread over its parts.</summary>
/// <remarks>Values are counts or amounts, never negative; a missing one (null) is no part. No parts, or parts that sum to 0, give no value.</remarks>
public static class Concentration
{
    /// <summary>Herfindahl–Hirschman index: Σ(xᵢ/Σx)², from 1/n (all equal) to 1 (one has all).</summary>
    public static double? Hhi(IEnumerable<double?> values)
    {
        var (parts, total) = Parts(values);
        return total > 0 ? parts.Sum(part => part / total * (part / total)) : null;
    }

    /// <summary>Gini coefficient: Σ(2i − n − 1)xᵢ / (nΣx) over ascending x, from 0 to (n − 1)/n; no small-sample correction.</summary>
    public static double? Gini(IEnumerable<double?> values)
    {
        var (parts, total) = Parts(values);
        parts.Sort();
        var weighted = parts.Select((part, at) => ((2 * (at + 1)) - parts.Count - 1) * part).Sum();
        return total > 0 ? weighted / (parts.Count * total) : null;
    }

    /// <summary>Concentration ratio CRn: the share of the <paramref name="largest"/> largest parts, 0 to 1.</summary>
    public static double? Ratio(IEnumerable<double?> values, int largest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(largest, 1);
        var (parts, total) = Parts(values);
        return total > 0 ? parts.OrderDescending().Take(largest).Sum() / total : null;
    }

    /// <summary>What practice calls a CR3 or CR5: high above 60 %, dispersed below 30 %, else medium.</summary>
    public static ConcentrationLevel? Level(double? ratio) => ratio switch
    {
        null => null,
        > 0.6 => ConcentrationLevel.High,
        >= 0.3 => ConcentrationLevel.Medium,
        _ => ConcentrationLevel.Dispersed,
    };

    private static (List<double> Parts, double Total) Parts(IEnumerable<double?> values)
    {
        var parts = values.OfType<double>().ToList();
        return parts.TrueForAll(part => part >= 0)
            ? (parts, parts.Sum())
            : throw new ArgumentOutOfRangeException(nameof(values), "A part of a whole is never negative.");
    }
}
