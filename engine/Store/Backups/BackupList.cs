using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZhuhaiIp.Analytics.Store.Backups;

/// <summary>What a backup holds: the one entry that says what the others are.</summary>
internal sealed record BackupList
{
    /// <summary>The name of the entry.</summary>
    internal const string EntryName = "backup.json";

    /// <summary>The format that this program writes, and the newest that it reads.</summary>
    internal const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    /// <summary>The generation of the store.</summary>
    public long Generation { get; init; }

    /// <summary>When it was written, in UTC.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The files, by path.</summary>
    public IReadOnlyList<BackupFile> Files { get; init; } = [];

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Default.BackupList);

    /// <summary>The list that the bytes hold; null where they hold none.</summary>
    internal static BackupList? FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, BackupJson.Default.BackupList) is { Files: not null } list
                && list.Files.All(file => file is { Path: not null, Sha256: not null }) ? list : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A file in a backup.</summary>
/// <param name="Path">Its place under the store's folder, with forward slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its checksum, in lower-case hexadecimal digits.</param>
internal sealed record BackupFile(string Path, long Bytes, string Sha256);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BackupList))]
internal sealed partial class BackupJson : JsonSerializerContext;
