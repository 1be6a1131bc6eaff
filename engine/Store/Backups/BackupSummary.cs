namespace ZhuhaiIp.Analytics.Store.Backups;

/// <summary>What a backup holds.</summary>
/// <param name="Generation">The generation of the store.</param>
/// <param name="Files">How many files, the list of them not counted.</param>
/// <param name="Bytes">The size of the backup.</param>
public sealed record BackupSummary(long Generation, int Files, long Bytes);
