namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>Up to where a saved query was asked for what is new.</summary>
/// <param name="Number">The number of the last batch that the store had then.</param>
/// <param name="Batch">Its name.</param>
public sealed record AlertRun(int Number, string Batch);
