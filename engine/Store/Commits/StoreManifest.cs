using System.Text.Json;
using System.Text.Json.Serialization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>What a generation of a store consists of: the one file that decides what exists.</summary>
public sealed record StoreManifest
{
    /// <summary>The format that this program writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The format of the store.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The number of the generation, from 1; 0 for a store that nothing was committed to.</summary>
    public long Generation { get; init; }

    /// <summary>The analyzer that made the index; one that differs may not search or extend it.</summary>
    public string Analyzer { get; init; } = "";

    /// <summary>The index's folder under the store's.</summary>
    public string IndexFolder { get; init; } = "";

    /// <summary>The name of the index's commit.</summary>
    public string IndexCommit { get; init; } = "";

    /// <summary>The row id that the next row gets; all below were given.</summary>
    public int NextRow { get; init; }

    /// <summary>The publication id that the next new publication gets.</summary>
    public int NextPublication { get; init; }

    /// <summary>The application id that the next new application gets.</summary>
    public int NextApplication { get; init; }

    /// <summary>The entity id that the next new name gets.</summary>
    public int NextEntity { get; init; }

    /// <summary>How many live rows have a publication number.</summary>
    public long Publications { get; init; }

    /// <summary>How many applications there are.</summary>
    public long Applications { get; init; }

    /// <summary>What the sources cover.</summary>
    public StoreCoverage Coverage { get; init; } = StoreCoverage.Empty;

    /// <summary>The files, by path.</summary>
    public IReadOnlyList<StoredFile> Files { get; init; } = [];

    /// <summary>The ingests, oldest first.</summary>
    public IReadOnlyList<BatchEntry> Batches { get; init; } = [];

    /// <summary>The files of <paramref name="table"/>, by path.</summary>
    public IEnumerable<StoredFile> FilesOf(string table) => Files.Where(file => file.Table == table);

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.StoreManifest);

    internal static StoreManifest FromJson(string path)
    {
        StoreManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize(File.ReadAllBytes(path), ManifestJson.Default.StoreManifest);
        }
        catch (JsonException cause)
        {
            throw new DamagedStoreException(path, "清单不是可读的 JSON", "the manifest is not readable JSON", cause);
        }

        if (manifest is null)
        {
            throw new DamagedStoreException(path, "清单为空", "the manifest is empty");
        }

        return manifest.Format <= CurrentFormat ? manifest : throw new AnalyticsException(new Wording(
            $"此库的格式为 {manifest.Format}，本程序只认识到 {CurrentFormat}：请用较新的 zhip 打开",
            $"This store has format {manifest.Format}, this program knows up to {CurrentFormat}: open it with a newer zhip"));
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StoreManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
