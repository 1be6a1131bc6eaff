using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.SideTables;

/// <summary>Takes the order and dot depth of IPC groups from the table that was loaded.</summary>
internal static class IpcSchemeReader
{
    /// <summary>The scheme; null where no table was loaded, or the one that was has no dots.</summary>
    internal static IpcScheme? Read(LakeSession lake)
    {
        var rows = lake.Query(
            "SELECT symbol, depth FROM ipc WHERE depth IS NOT NULL ORDER BY position",
            reader => (reader.GetString(0), reader.GetInt32(1)));
        return rows.TrueForAll(row => row.Item2 == 0) ? null : IpcScheme.Load(rows);
    }
}
