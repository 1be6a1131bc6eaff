namespace ZhuhaiIp.Analytics.Store.Compaction;

/// <summary>What compaction did.</summary>
/// <param name="Generation">The store's generation after it.</param>
/// <param name="Dropped">Rows that are gone from lake and index.</param>
/// <param name="Kept">Rows that are left, dead ones included.</param>
/// <param name="BytesBefore">The size of the generation before it.</param>
/// <param name="BytesAfter">The size of the generation after it.</param>
/// <param name="Final">The batches that can no longer be undone, oldest first: those that were so before among them.</param>
public sealed record CompactionResult(
    long Generation, long Dropped, long Kept, long BytesBefore, long BytesAfter, IReadOnlyList<string> Final);
