namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>How much more a place does in a field than places do on the whole.</summary>
public static class Specialization
{
    /// <summary>
    /// Revealed technological advantage (显性技术优势): (Pᵢⱼ/ΣᵢPᵢⱼ) / (ΣⱼPᵢⱼ/ΣΣP), 1 is the average, 0 or more. The location quotient
    /// (区位商) is the same number.
    /// </summary>
    /// <param name="cell">Filings of the place in the field.</param>
    /// <param name="place">Filings of the place in all fields.</param>
    /// <param name="field">Filings of all places in the field.</param>
    /// <param name="all">Filings of all places in all fields.</param>
    /// <param name="minimum">
    /// How many filings either side of the comparison must have in the field, the place (<paramref name="cell"/>) and the others
    /// (<paramref name="field"/> − <paramref name="cell"/>); 0 refuses nothing, a report asks for 10.
    /// </param>
    /// <returns>The advantage; null where a sum is 0 or a side is below <paramref name="minimum"/>.</returns>
    public static double? Rta(double cell, double place, double field, double all, double minimum = 0) =>
        place > 0 && field > 0 && all > 0 && cell >= minimum && field - cell >= minimum
            ? cell * all / (place * field)
            : null;

    /// <summary>Relative patent advantage: 100·tanh(ln RTA) = 100(r² − 1)/(r² + 1), from −100 to 100, 0 is the average.</summary>
    public static double? Rpa(double? rta) => rta is { } r ? 100 * (1 - (2 / ((r * r) + 1))) : null;

    /// <summary>Hoover index (胡佛指数): ½Σ|xᵢ/Σx − yᵢ/Σy|, 0 (spread like the reference) to 1.</summary>
    /// <returns>The index; null where either side sums to 0.</returns>
    public static double? Hoover(IReadOnlyList<double> values, IReadOnlyList<double> reference)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(reference.Count, values.Count);
        var (total, all) = (values.Sum(), reference.Sum());
        return total > 0 && all > 0
            ? values.Zip(reference, (x, y) => Math.Abs((x / total) - (y / all))).Sum() / 2
            : null;
    }

    /// <summary>
    /// Locational Gini (空间基尼系数) of a field over places: twice the area between the diagonal and the curve of the field's shares
    /// over the shares of all fields, places in the order of their location quotient; 0 (spread like all fields) to below 1.
    /// </summary>
    /// <returns>The coefficient; null where either side sums to 0.</returns>
    public static double? LocationalGini(IReadOnlyList<double> field, IReadOnlyList<double> all)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(all.Count, field.Count);
        var (total, reference) = (field.Sum(), all.Sum());
        if (total <= 0 || reference <= 0)
        {
            return null;
        }

        var shares = field.Zip(all, (x, y) => (X: x / total, Y: y / reference)).Where(share => share.Y > 0);
        var (area, reached) = (0.0, 0.0);
        foreach (var (x, y) in shares.OrderBy(share => share.X / share.Y))
        {
            area += y * (reached + (x / 2));
            reached += x;
        }

        return 1 - (2 * area);
    }
}
