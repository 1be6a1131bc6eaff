namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>One ingest in the history of a store.</summary>
/// <param name="Number">Its number in the store, from 1; the <c>batch</c> column of the lake.</param>
/// <param name="Time">When it was committed, in UTC; later than that of the batch before.</param>
/// <param name="Summary">What it did.</param>
public sealed record BatchEntry(int Number, DateTimeOffset Time, BatchSummary Summary)
{
    /// <summary>The day that its data stand for, as stated; null where it is <see cref="Time"/>.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>When it was undone; null for a batch that counts.</summary>
    public DateTimeOffset? Undone { get; init; }

    /// <summary>Whether compaction dropped what undoing it would bring back.</summary>
    public bool IsFinal { get; init; }
}
