namespace ZhuhaiIp.Analytics.Store.SideTables;

/// <summary>A side table as a generation of a store holds it.</summary>
/// <param name="Name">The table.</param>
/// <param name="Source">Where its content comes from, in the user's words or the file's name.</param>
/// <param name="Date">The day as of which the source speaks; null where the user did not say.</param>
/// <param name="Time">When it was loaded, in UTC.</param>
/// <param name="Read">Records of the file: stored, duplicates and rejected together.</param>
/// <param name="Stored">Records that the table holds.</param>
/// <param name="Duplicates">Records that said again what another said.</param>
/// <param name="Rejected">Records that could not be taken.</param>
public sealed record SideTableEntry(
    string Name, string Source, DateOnly? Date, DateTimeOffset Time, long Read, long Stored, long Duplicates, long Rejected);
