using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>Makes the rows of recipes: reads the versions of a portion in one walk over the lake, and joins them.</summary>
internal sealed class RowComposing(string root, IdentityIndex identities)
{
    /// <summary>Rows at a time: two versions of each lie in memory.</summary>
    internal const int Portion = 20_000;

    /// <summary>The rows, with their ids, already live; to be written by the caller.</summary>
    /// <param name="files">The lake's files, with those that the batch at hand has written.</param>
    /// <param name="compositions">What is to be made.</param>
    internal StoredRow[] Compose(IReadOnlyList<StoredFile> files, IReadOnlyList<Composition> compositions)
    {
        var wanted = compositions.SelectMany(composition => composition.Recipe.Rows).ToHashSet();
        var versions = LakeReader.Read(() => new LakeSession(root, files, LakeReader.Sessions), wanted).ToDictionary(row => row.Row);
        return identities.PlaceComposed([.. compositions.Select(composition => Row(composition, versions))]);
    }

    private StoredRow Row(Composition composition, Dictionary<int, StoredRow> versions)
    {
        var winner = Version(versions, composition.Recipe.Winner);
        var patent = Composer.Compose(composition.Recipe, row => Version(versions, row).Patent);
        return new StoredRow(patent, winner.Source, winner.Batch, ContentHash.Of(patent))
        {
            Facts = composition.Facts,
            Entities = [.. patent.Parties.Select(identities.Entities.Of)],
            Recipe = composition.Recipe,
        };
    }

    private static StoredRow Version(Dictionary<int, StoredRow> versions, int row) =>
        versions.TryGetValue(row, out var found) ? found : throw new DamagedStoreException(
            "lake/publications", $"缺少行 {row}", $"row {row} is missing");
}
