namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>A row in the order of a search.</summary>
/// <param name="Row">The row.</param>
/// <param name="Document">Its place in the index.</param>
/// <param name="Key">What it is ordered by: larger first.</param>
internal readonly record struct RankedRow(int Row, int Document, double Key)
{
    /// <summary>Worse rows before better ones; among equals the later row is the worse.</summary>
    internal static IComparer<RankedRow> WorstFirst { get; } = Comparer<RankedRow>.Create(
        (a, b) => a.Key.CompareTo(b.Key) is var order and not 0 ? order : b.Row.CompareTo(a.Row));

    /// <summary>The order of hits.</summary>
    internal static IComparer<RankedRow> BestFirst { get; } = Comparer<RankedRow>.Create((a, b) => WorstFirst.Compare(b, a));
}
