using System.Text.Json;
using System.Text.Json.Serialization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.SideTables;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>What a generation of a store consists of: the one file that decides what exists.</summary>
public sealed record StoreManifest
{
    /// <summary>The format that this program writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 2;

    /// <summary>The format of the store.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The number of the generation, from 1; 0 for a store that nothing was committed to.</summary>
    public long Generation { get; init; }

    /// <summary>The analyzer that made the index; one that differs may not search or extend it.</summary>
    public string Analyzer { get; init; } = "";

    /// <summary>The hash of the lexicon that the index was cut with, terms of users included; empty in what older versions wrote, who had no terms of users.</summary>
    public string Lexicon { get; init; } = "";

    /// <summary>The terms of users that the index was cut with, as lines of a user lexicon; empty for none.</summary>
    public string LexiconTerms { get; init; } = "";

    /// <summary>The index's folder under the store's.</summary>
    public string IndexFolder { get; init; } = "";

    /// <summary>The name of the index's commit.</summary>
    public string IndexCommit { get; init; } = "";

    /// <summary>The row id that the next row gets; all below were given.</summary>
    public int NextRow { get; init; }

    /// <summary>The publication id that the next new publication gets.</summary>
    public int NextPublication { get; init; }

    /// <summary>One above the largest application id, and above every number's that may come to name an application.</summary>
    public int NextApplication { get; init; }

    /// <summary>The entity id that the next new name gets.</summary>
    public int NextEntity { get; init; }

    /// <summary>How many live rows have a publication number.</summary>
    public long Publications { get; init; }

    /// <summary>How many applications there are.</summary>
    public long Applications { get; init; }

    /// <summary>The id that the next new simple family gets.</summary>
    public int NextFamily { get; init; }

    /// <summary>The id that the next new extended family gets.</summary>
    public int NextExtendedFamily { get; init; }

    /// <summary>How many simple families there are.</summary>
    public long Families { get; init; }

    /// <summary>How many extended families there are.</summary>
    public long ExtendedFamilies { get; init; }

    /// <summary>What the sources cover.</summary>
    public StoreCoverage Coverage { get; init; } = StoreCoverage.Empty;

    /// <summary>The files, by path.</summary>
    public IReadOnlyList<StoredFile> Files { get; init; } = [];

    /// <summary>The ingests, oldest first.</summary>
    public IReadOnlyList<BatchEntry> Batches { get; init; } = [];

    /// <summary>The side tables that are loaded, by name.</summary>
    public IReadOnlyList<SideTableEntry> SideTables { get; init; } = [];

    /// <summary>The files of <paramref name="table"/>, by path.</summary>
    public IEnumerable<StoredFile> FilesOf(string table) => Files.Where(file => file.Table == table);

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.StoreManifest);

    internal static StoreManifest FromJson(string path)
    {
        var json = File.ReadAllBytes(path);
        try
        {
            // The format first: what else a newer one says, this program need not be able to read.
            var format = JsonSerializer.Deserialize(json, ManifestJson.Default.FormatLine)?.Format ?? CurrentFormat;
            if (format > CurrentFormat)
            {
                throw new AnalyticsException(new Wording(
                    $"此库的格式为 {format}，本程序只认识到 {CurrentFormat}：请用较新的 zhip 打开",
                    $"This store has format {format}, this program knows up to {CurrentFormat}: open it with a newer zhip"));
            }

            return JsonSerializer.Deserialize(json, ManifestJson.Default.StoreManifest)
                is { Generation: > 0, Files: not null, Batches: not null, Coverage: not null } manifest
                ? manifest with { SideTables = manifest.SideTables ?? [] }
                : throw new DamagedStoreException(path, "清单内容不全", "the manifest is not complete");
        }
        catch (JsonException cause)
        {
            throw new DamagedStoreException(path, "清单不是可读的 JSON", "the manifest is not readable JSON", cause);
        }
    }
}

/// <summary>The one property that every format has.</summary>
internal sealed record FormatLine(int? Format);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StoreManifest))]
[JsonSerializable(typeof(FormatLine))]
internal sealed partial class ManifestJson : JsonSerializerContext;
