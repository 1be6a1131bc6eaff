namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>Where and when a version was seen.</summary>
/// <param name="Batch">The batch's name.</param>
/// <param name="Time">When the batch was committed, in UTC.</param>
/// <param name="AsOf">The day its data stand for, as stated; null where nobody said.</param>
/// <param name="IsUndone">Whether the batch was undone.</param>
/// <param name="Class">The class of source.</param>
/// <param name="File">The file.</param>
/// <param name="Record">The record's place in the file, from 1.</param>
public sealed record VersionSource(
    string Batch, DateTimeOffset Time, DateOnly? AsOf, bool IsUndone, SourceClass Class, string File, long Record);
