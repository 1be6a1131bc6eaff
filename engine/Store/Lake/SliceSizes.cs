namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>How much of a store is joined or sorted at a time when a generation is written: memory follows these, not the store.</summary>
/// <param name="Applications">Of how many applications the speaking row is found at a time.</param>
/// <param name="Rows">How many wide rows of applications are joined at a time.</param>
/// <param name="TouchedApplications">Of how many touched applications the numbers are read at a time, by several sessions.</param>
/// <param name="FilingKeys">Of how many applications the numbers are sorted at a time.</param>
internal sealed record SliceSizes(int Applications, int Rows, int TouchedApplications, int FilingKeys)
{
    /// <summary>What needs some 300 MB a slice.</summary>
    internal static SliceSizes Default { get; } = new(1_000_000, 500_000, 300_000, 500_000);
}
