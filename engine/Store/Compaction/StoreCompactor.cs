using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Compaction;

/// <summary>Takes dead rows out of lake and index, as a new generation; what is shown and all ids stay as they are.</summary>
public static class StoreCompactor
{
    /// <summary>Compacts the store in <paramref name="folder"/>.</summary>
    /// <param name="folder">The store's folder.</param>
    /// <param name="keptBatches">How many of the last batches must stay such that they can be undone; 0 or more.</param>
    /// <param name="clock">Dates the write lock.</param>
    /// <param name="cancellation">Stops without a trace.</param>
    /// <exception cref="AnalyticsException">There is no store, another writer has it, or the disk is full.</exception>
    public static async Task<CompactionResult> CompactAsync(
        string folder, int keptBatches, TimeProvider clock, CancellationToken cancellation)
    {
        if (keptBatches < 0)
        {
            throw new AnalyticsException(new Wording("保留的批次数不能小于 0", "The number of kept batches cannot be below 0"));
        }

        var root = Path.GetFullPath(folder);
        var found = CommitPoint.ReadManifest(root) ?? throw new AnalyticsException(new Wording(
            $"{folder} 里没有专利库", $"There is no store in {folder}"));
        CommitPoint.RequireAnalyzer(found);
        if (found.Format < StoreManifest.CurrentFormat)
        {
            await (await StoreWriter.OpenAsync(root, clock, cancellation)).DisposeAsync();
        }

        return await Task.Run(() => Compact(root, keptBatches, clock, cancellation), cancellation);
    }

    private static CompactionResult Compact(string root, int keptBatches, TimeProvider clock, CancellationToken cancellation)
    {
        using var taken = WriteLock.Take(root, clock);
        var manifest = CommitPoint.ReadManifest(root)!;
        CommitPoint.RestoreCopy(root, manifest);
        CommitPoint.RemoveStrangers(root, manifest);
        var plan = CompactionPlan.Of(IdentityReader.Read(root, manifest), manifest.Batches, keptBatches);
        var before = (Rows: Rows(manifest), Bytes: Bytes(root, manifest));
        try
        {
            var next = Drops(root, manifest, plan.Dropped) ? Rewritten(root, manifest, plan, cancellation) : manifest;
            return new CompactionResult(
                next.Generation, before.Rows - Rows(next), Rows(next), before.Bytes, Bytes(root, next),
                [.. next.Batches.Where(batch => batch.IsFinal).Select(batch => batch.Summary.Batch)]);
        }
        catch (Exception error)
        {
            CommitPoint.RemoveStrangers(root, CommitPoint.ReadManifest(root)!);
            if (DurableFiles.AsDiskFull(error, root) is { } full)
            {
                throw full;
            }

            throw;
        }
    }

    private static StoreManifest Rewritten(
        string root, StoreManifest manifest, CompactionPlan plan, CancellationToken cancellation)
    {
        var files = new LakeCompaction(root, manifest).Rewrite(plan.Dropped, cancellation);
        var next = manifest with
        {
            Generation = manifest.Generation + 1,
            Files = files,
            Batches = [.. manifest.Batches.Select(batch => batch with { IsFinal = batch.IsFinal || plan.Final.Contains(batch.Number) })],
        };
        next = CopyIndex(root, manifest, next, plan.Dropped, cancellation);
        cancellation.ThrowIfCancellationRequested();
        CommitPoint.Publish(root, next);
        CommitPoint.RemoveStrangers(root, next);
        return next;
    }

    private static StoreManifest CopyIndex(
        string root, StoreManifest manifest, StoreManifest next, RecordSet dropped, CancellationToken cancellation)
    {
        var folder = StoreLayout.NewIndexFolder(root, next.Generation);
        using var index = new FullTextIndex(Path.Combine(root, manifest.IndexFolder), manifest.IndexCommit);
        using var writer = new FullTextWriter(Path.Combine(root, folder), "", []);
        FullTextCopy.Copy(index, writer, dropped, cancellation);
        writer.Prepare(next.Generation);
        return next with { IndexFolder = folder, IndexCommit = writer.Commit() };
    }

    private static bool Drops(string root, StoreManifest manifest, RecordSet dropped)
    {
        using var lake = new LakeSession(root, manifest.Files);
        lake.Register("is_dropped", dropped);
        return lake.Count("SELECT count(*) FROM publications WHERE is_dropped(row_id)") > 0;
    }

    private static long Rows(StoreManifest manifest) => manifest.FilesOf(LakeSchema.Publications.Name).Sum(file => file.Rows);

    private static long Bytes(string root, StoreManifest manifest) => manifest.Files.Sum(file => file.Bytes)
        + new DirectoryInfo(Path.Combine(root, manifest.IndexFolder)).EnumerateFiles().Sum(file => file.Length);
}
