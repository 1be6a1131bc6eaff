using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>Rebuilds the index of a store from its lake alone, as a new generation.</summary>
public static class StoreRepairer
{
    private const int Portion = 20_000;

    /// <summary>Rebuilds the index of the store in <paramref name="folder"/> with the analyzer it has; returns the new generation's number.</summary>
    /// <remarks>The terms of the workbench's lexicons become words of the index.</remarks>
    /// <exception cref="AnalyticsException">There is no store, another writer has it, or files of the lake are
    /// damaged: those hold what nothing else holds, and have to come back from a backup or a new ingest.</exception>
    public static Task<long> RepairAsync(string folder, TimeProvider clock, CancellationToken cancellation) =>
        RepairAsync(folder, null, clock, cancellation);

    /// <summary>The same with the analyzer of a name, see <see cref="TextAnalyzers"/>; null for the one that the store has.</summary>
    /// <exception cref="AnalyticsException">As the other overload says, or the analyzer is not there.</exception>
    public static Task<long> RepairAsync(string folder, string? analyzer, TimeProvider clock, CancellationToken cancellation) =>
        Task.Run(() => Repair(Path.GetFullPath(folder), analyzer, clock, cancellation), cancellation);

    private static long Repair(string root, string? analyzer, TimeProvider clock, CancellationToken cancellation)
    {
        // Before anything is written: the folder may be someone's who mistyped.
        LatestReadable(root);
        using var taken = WriteLock.Take(root, clock);
        var manifest = LatestReadable(root);
        manifest = IndexLexicon.Renewed(root, manifest with { Analyzer = TextAnalyzers.Identity(analyzer ?? TextAnalyzers.NameOf(manifest.Analyzer)) });
        RequireLake(root, manifest);
        try
        {
            CommitPoint.RestoreCopy(root, manifest);
            var (folder, commit) = Rebuild(root, manifest, cancellation);
            var next = manifest with
            {
                Generation = manifest.Generation + 1,
                IndexFolder = folder,
                IndexCommit = commit,
            };
            CommitPoint.Publish(root, next);
            CommitPoint.RemoveStrangers(root, next);
            return next.Generation;
        }
        catch (Exception error) when (DurableFiles.AsDiskFull(error, root) is { } full)
        {
            throw full;
        }
    }

    /// <summary>The store's manifest, or the newest copy where the one in its place cannot be read.</summary>
    private static StoreManifest LatestReadable(string root)
    {
        try
        {
            if (CommitPoint.ReadManifest(root) is { } current)
            {
                return current;
            }
        }
        catch (DamagedStoreException) when (CommitPoint.Copies(root).Any(copy => CommitPoint.Readable(copy) is not null))
        {
            // A copy stands beside it, which the next line reads.
        }

        return CommitPoint.Copies(root).Select(CommitPoint.Readable).LastOrDefault(copy => copy is not null)
            ?? throw new AnalyticsException(new Wording(
                $"{root} 里没有专利库：请先用 zhip ingest 入库，或用 --store 指明位置",
                $"There is no store in {root}: run zhip ingest first, or say where it is with --store"));
    }

    private static void RequireLake(string root, StoreManifest manifest)
    {
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(root, file.Path);
            if (!File.Exists(path) || DurableFiles.Checksum(path) != file.Sha256)
            {
                throw new AnalyticsException(new Wording(
                    $"数据文件已损坏或缺失，无法由索引恢复：{file.Path}。请从备份恢复，或重新入库",
                    $"A data file is damaged or missing and cannot be rebuilt: {file.Path}. Restore a backup, or ingest anew"));
            }
        }
    }

    /// <summary>Makes a new index of all rows of the lake; returns its folder and commit.</summary>
    internal static (string Folder, string Commit) Rebuild(
        string root, StoreManifest manifest, CancellationToken cancellation)
    {
        var folder = StoreLayout.NewIndexFolder(root, manifest.Generation + 1);
        using var index = new FullTextWriter(Path.Combine(root, folder), "", [], IndexLexicon.Cutter(manifest));
        foreach (var portion in LakeReader.ReadAll(root, manifest.Files).Chunk(Portion))
        {
            index.Add(portion, cancellation);
        }

        index.Prepare(manifest.Generation + 1);
        return (folder, index.Commit());
    }
}
