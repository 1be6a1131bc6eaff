using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>The rows that a store was told of by some batch and those before it; batches that were undone do not count.</summary>
internal static class ToldRows
{
    /// <summary>The rows told of by batches up to <paramref name="last"/>.</summary>
    /// <remarks>
    /// A composed row counts where its winning version and all that it borrows from were told. A row that says that a
    /// document was deleted tells of none.
    /// </remarks>
    /// <exception cref="AnalyticsException">The store is of an older format, which does not say.</exception>
    internal static RecordSet UpTo(PatentStore store, int last)
    {
        if (store.Manifest.Format < StoreManifest.CurrentFormat)
        {
            throw new AnalyticsException(new Wording(
                $"此库的格式为 {store.Manifest.Format}，没有版本历史：任何写入（如 zhip store compact）都会先升级它",
                $"This store has format {store.Manifest.Format}, which keeps no history: any writing (such as zhip store compact) upgrades it"));
        }

        var told = new RecordSet(store.Live.Capacity);
        using var lake = store.OpenLake();
        var batches = Listed(store.Manifest.Batches.Where(batch => batch.Number <= last && batch.Undone is null));
        lake.Read(
            $"SELECT row_id FROM publications WHERE row_kind <> {(int)RowKind.Deletion} AND batch IN ({batches})",
            row => told.Add(row.GetInt32(0)));
        lake.Read(
            $"""
            SELECT s.row_id FROM sightings AS s JOIN publications AS p ON p.row_id = s.row_id
            WHERE p.row_kind <> {(int)RowKind.Deletion} AND s.batch IN ({batches})
            """,
            row => told.Add(row.GetInt32(0)));
        var composedLater = new List<int>();
        lake.Read("SELECT row_id, from_row FROM borrowed_fields", row =>
        {
            if (!told.Contains(row.GetInt32(1)))
            {
                composedLater.Add(row.GetInt32(0));
            }
        });
        composedLater.ForEach(told.Remove);
        return told;
    }

    // No batch has the number 0.
    private static string Listed(IEnumerable<BatchEntry> batches) =>
        string.Join(", ", batches.Select(batch => batch.Number).Prepend(0).Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
