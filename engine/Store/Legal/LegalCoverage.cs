using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>A store's coverage with its legal events, and the statuses that follow from them.</summary>
internal static class LegalCoverage
{
    /// <summary>Reads the coverage, and leaves the session with the table of statuses on its day.</summary>
    internal static StoreCoverage Read(LakeSession lake, bool hasEvents, IReadOnlyList<BatchEntry> batches)
    {
        var last = LegalStatusTable.LastDay(lake, hasEvents, batches);
        var day = last ?? EventBatches.LastDay(batches) ?? DateOnly.MinValue;
        LegalStatusTable.Prepare(lake, hasEvents, batches, day, day);
        return CoverageReader.Read(lake) with
        {
            StatusDay = day,
            Events = lake.Count($"SELECT count(*) FROM {EventBatches.View}"),
        };
    }
}
