using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Store.SideTables;

/// <summary>Puts a side table into a store: all of it in one new generation, or nothing.</summary>
public static class SideTableWriter
{
    /// <summary>Replaces a side table of the store in <paramref name="folder"/>; returns the new generation's number.</summary>
    /// <remarks>The store is there: <see cref="EnsureStoreAsync"/> sees to it.</remarks>
    /// <exception cref="AnalyticsException">Another writer has the store, it cannot be written to, or the disk is full.</exception>
    public static Task<long> ReplaceAsync(
        string folder, SideTableContent content, TimeProvider clock, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(folder);
        return Task.Run(() => ReplaceUnderLockAsync(root, content, clock, cancellation), cancellation);
    }

    /// <summary>Makes a store without records in <paramref name="folder"/> where there is none yet; requires that it can be written to.</summary>
    /// <exception cref="AnalyticsException">The folder holds something else, another writer has it, or it cannot be written to.</exception>
    public static async Task EnsureStoreAsync(string folder, TimeProvider clock, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(folder);
        var format = CommitPoint.ReadManifest(root)?.Format;
        if (format == StoreManifest.CurrentFormat)
        {
            WriteLock.Take(root, clock).Dispose();
            return;
        }

        // Which also brings a store of an older format up to date.
        await using var writer = await StoreWriter.OpenAsync(folder, clock, cancellation);
        if (format is null)
        {
            await writer.CommitAsync(new BatchSummary("new-store", 0, 0, 0, 0, 0), cancellation);
        }
    }

    private static async Task<long> ReplaceUnderLockAsync(
        string root, SideTableContent content, TimeProvider clock, CancellationToken cancellation)
    {
        using var taken = WriteLock.Take(root, clock);
        var manifest = CommitPoint.ReadManifest(root)!;
        CommitPoint.RestoreCopy(root, manifest);
        CommitPoint.RemoveStrangers(root, manifest);
        try
        {
            var next = await WithTableAsync(root, manifest, content, clock, cancellation);
            CommitPoint.Publish(root, next);
            return next.Generation;
        }
        catch (Exception error) when (DurableFiles.AsDiskFull(error, root) is { } full)
        {
            throw full;
        }
        finally
        {
            CommitPoint.RemoveStrangers(root, CommitPoint.ReadManifest(root)!);
        }
    }

    private static async Task<StoreManifest> WithTableAsync(
        string root, StoreManifest manifest, SideTableContent content, TimeProvider clock, CancellationToken cancellation)
    {
        var side = SideTableCatalog.Find(content.Name)!;
        var generation = manifest.Generation + 1;
        var files = manifest.Files.Where(file => side.Tables.All(table => table.Name != file.Table)).ToList();
        foreach (var (table, rows) in side.Tables.Zip(content.Rows))
        {
            var path = StoreLayout.TableFile(root, table.Name, generation, 1, ".parquet");
            await table.WriteAsync(path, rows.ToArray(), cancellation);
            files.Add(DurableFiles.Describe(root, table.Name, path, rows.Count));
            DurableFiles.SyncFolder(Path.GetDirectoryName(path)!);
        }

        DurableFiles.SyncFolder(StoreLayout.Lake(root));
        cancellation.ThrowIfCancellationRequested();
        var entry = new SideTableEntry(
            content.Name, content.Source, content.Date, clock.GetUtcNow(),
            content.Read, content.Stored, content.Duplicates, content.Rejected);
        return manifest with
        {
            Generation = generation,
            Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)],
            SideTables = [.. manifest.SideTables.Where(other => other.Name != content.Name).Append(entry)
                .OrderBy(other => other.Name, StringComparer.Ordinal)],
        };
    }
}
