using System.Collections.Concurrent;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>A region's country, province and city, looked up once a code.</summary>
internal static class RegionLevels
{
    private static readonly ConcurrentDictionary<string, string?[]> Known = new(StringComparer.Ordinal);

    /// <summary>The code at <paramref name="level"/> around <paramref name="region"/>; null where it has none.</summary>
    internal static string? Of(string region, RegionLevel level) => Known.GetOrAdd(region, Look)[(int)level];

    private static string?[] Look(string region)
    {
        var levels = new string?[4];
        foreach (var code in Regions.Chain(region))
        {
            if (Regions.Find(code) is { } found)
            {
                levels[(int)found.Level] = code;
            }
        }

        return levels;
    }
}
