namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>One ingest in the history of a store.</summary>
/// <param name="Number">Its number in the store, from 1; the <c>batch</c> column of the lake.</param>
/// <param name="Time">When it was committed, in UTC.</param>
/// <param name="Summary">What it did.</param>
public sealed record BatchEntry(int Number, DateTimeOffset Time, BatchSummary Summary);
