using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Compaction;

/// <summary>Writes the tables whose rows belong to versions anew, without the rows that go: one file each.</summary>
internal sealed class LakeCompaction(string root, StoreManifest manifest)
{
    /// <summary>The files of the store without the rows of <paramref name="dropped"/>.</summary>
    internal IReadOnlyList<StoredFile> Rewrite(RecordSet dropped, CancellationToken cancellation)
    {
        using var lake = new LakeSession(root, manifest.Files);
        lake.Register("is_dropped", dropped);
        var files = new List<StoredFile>();
        foreach (var table in manifest.Files.GroupBy(file => file.Table, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            files.AddRange(HasRows(lake, table) ? [Rewrite(lake, table.Key)] : table);
        }

        foreach (var folder in files.Select(file => Path.GetDirectoryName(Path.Combine(root, file.Path))!).Distinct())
        {
            DurableFiles.SyncFolder(folder);
        }

        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Tables of live rows only lose nothing.</summary>
    private static bool HasRows(LakeSession lake, IGrouping<string, StoredFile> table) =>
        table.Key is not (LakeSchema.IdentityTable or LakeSchema.ApplicationTable)
        && table.First().Path.EndsWith(".parquet", StringComparison.Ordinal)
        && lake.Count($"SELECT count(*) FROM (DESCRIBE {table.Key}) WHERE column_name = 'row_id'") > 0;

    private StoredFile Rewrite(LakeSession lake, string table)
    {
        var path = StoreLayout.TableFile(root, table, manifest.Generation + 1, 1, ".parquet");
        lake.Execute(
            $"COPY (SELECT * FROM {table} WHERE NOT is_dropped(row_id)) TO {LakeSession.Quote(path)} (FORMAT parquet, COMPRESSION zstd)");
        return DurableFiles.Describe(
            root, table, path, lake.Count($"SELECT count(*) FROM read_parquet({LakeSession.Quote(path)})"));
    }
}
