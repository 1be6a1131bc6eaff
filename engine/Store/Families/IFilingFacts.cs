namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>What the applications of a store said before the batch at hand.</summary>
internal interface IFilingFacts
{
    /// <summary>The applications that have one of these numbers, in any role that joins, and which.</summary>
    IReadOnlyList<(int Application, long Key)> Holders(IEnumerable<long> keys);

    /// <summary>What these applications say.</summary>
    IEnumerable<FilingFacts> Of(IReadOnlySet<int> applications);
}
