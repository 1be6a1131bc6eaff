namespace ZhuhaiIp.Analytics.Ingest.Tables;

/// <summary>One record of a side table, read and sound by itself.</summary>
/// <param name="Key">What it is about: two records about one thing must say the same.</param>
/// <param name="Values">What it says.</param>
internal sealed record TableRow(string Key, object?[] Values)
{
    /// <summary>The thing that several records are parts of, such as a contract; null where there is none.</summary>
    public string? Whole { get; init; }

    /// <summary>What the record says of the whole; null where it is silent and another may speak.</summary>
    public object?[] Facts { get; init; } = [];

    /// <summary>The names of <see cref="Facts"/>, for a person.</summary>
    public IReadOnlyList<string> FactNames { get; init; } = [];
}
