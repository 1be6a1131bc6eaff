namespace ZhuhaiIp.Analytics.Store;

/// <summary>What one ingest did: <c>Read = Stored + Updated + Duplicates + Rejected</c>.</summary>
/// <param name="Batch">The batch's name, unique in the store.</param>
/// <param name="Read">Records read.</param>
/// <param name="Stored">Records that are new rows.</param>
/// <param name="Updated">Records that took the place of an older row.</param>
/// <param name="Duplicates">Records that the store had already.</param>
/// <param name="Rejected">Records that could not be taken.</param>
public sealed record BatchSummary(
    string Batch, long Read, long Stored, long Updated, long Duplicates, long Rejected);
