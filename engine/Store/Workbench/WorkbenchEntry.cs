namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>A line of a log.</summary>
/// <param name="Key">The name that it is about.</param>
/// <param name="Time">When it was written, in UTC.</param>
/// <param name="Value">What has the name from then on; null where it was let go of.</param>
public sealed record WorkbenchEntry<T>(string Key, DateTimeOffset Time, T? Value)
    where T : class;
