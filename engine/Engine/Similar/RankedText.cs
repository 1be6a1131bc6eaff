namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>A document that was compared.</summary>
/// <param name="Stored">The document.</param>
/// <param name="Parts">What its score is made of.</param>
/// <param name="Score">How similar it is.</param>
/// <param name="IsOwn">Whether it is of the family asked for, which comes first.</param>
internal sealed record RankedText(StoredText Stored, SimilarityParts Parts, double Score, bool IsOwn = false)
{
    /// <summary>Ties are broken by what the documents say, not by when they were stored: the earlier publication, then the lower number.</summary>
    internal static IComparer<RankedText> BestFirst { get; } = Comparer<RankedText>.Create((one, other) =>
        First(
            other.IsOwn.CompareTo(one.IsOwn),
            other.Score.CompareTo(one.Score),
            (one.Stored.PublicationDate ?? DateOnly.MaxValue).CompareTo(other.Stored.PublicationDate ?? DateOnly.MaxValue),
            string.CompareOrdinal(one.Stored.Number, other.Stored.Number),
            one.Stored.Row.CompareTo(other.Stored.Row)));

    private static int First(params ReadOnlySpan<int> orders)
    {
        foreach (var order in orders)
        {
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
