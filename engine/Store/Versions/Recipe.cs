namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>What a composed row is made of: the winning version, and the fields that others lend it.</summary>
/// <param name="Winner">The row whose fields all count.</param>
/// <param name="Borrowed">The rows, the next best first, and the bits of the fields that each lends.</param>
internal sealed record Recipe(int Winner, IReadOnlyList<(int Row, int Fields)> Borrowed)
{
    private long? _hash;

    /// <summary>What two recipes are compared by: rows are named by ids that are never given twice.</summary>
    internal long Hash => _hash ??= ContentHash.OfRecipe(this);

    /// <summary>All rows it takes something from.</summary>
    internal IEnumerable<int> Rows => Borrowed.Select(lender => lender.Row).Prepend(Winner);
}
