namespace ZhuhaiIp.Analytics.Store.SideTables;

/// <summary>What takes the place of whatever a side table held.</summary>
/// <param name="Name">The side table.</param>
/// <param name="Source">Where the content comes from.</param>
/// <param name="Date">The day as of which the source speaks; null where it is not known.</param>
public sealed record SideTableContent(string Name, string Source, DateOnly? Date)
{
    /// <summary>Records that were read.</summary>
    public required long Read { get; init; }

    /// <summary>Records that the rows stand for.</summary>
    public required long Stored { get; init; }

    /// <summary>Records that said again what another said.</summary>
    public required long Duplicates { get; init; }

    /// <summary>Records that could not be taken.</summary>
    public required long Rejected { get; init; }

    /// <summary>The rows of each of the side table's lake tables, in their order; values in the order of columns.</summary>
    public required IReadOnlyList<IReadOnlyList<object?[]>> Rows { get; init; }
}
