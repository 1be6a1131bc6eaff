using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>The one moment at which a generation comes to exist, and the clearing up after it.</summary>
internal static class CommitPoint
{
    private const int KeptGenerations = 2;

    /// <summary>The manifest of the store in <paramref name="root"/>; null where there is none.</summary>
    internal static StoreManifest? ReadManifest(string root)
    {
        var path = StoreLayout.Manifest(root);
        return File.Exists(path) ? StoreManifest.FromJson(path) : null;
    }

    /// <summary>Refuses a store whose index another analyzer made.</summary>
    internal static void RequireAnalyzer(StoreManifest manifest)
    {
        if (manifest.Analyzer != AnalyzerIdentity.Current)
        {
            throw new AnalyticsException(new Wording(
                $"此库的索引由分析器 {manifest.Analyzer} 建立，本程序为 {AnalyzerIdentity.Current}：请运行 zhip store repair 重建索引",
                $"The index was made by analyzer {manifest.Analyzer}, this program has {AnalyzerIdentity.Current}: run zhip store repair to rebuild it"));
        }
    }

    /// <summary>Makes <paramref name="manifest"/> the store's: the rename is the only commit point.</summary>
    internal static void Publish(string root, StoreManifest manifest)
    {
        var json = manifest.ToJson();
        Directory.CreateDirectory(StoreLayout.Manifests(root));
        DurableFiles.Replace(StoreLayout.Manifest(root, manifest.Generation), json);
        DurableFiles.SyncFolder(root);
        DurableFiles.Replace(StoreLayout.Manifest(root), json);
    }

    /// <summary>The index commits that kept generations name.</summary>
    internal static IEnumerable<string> KeptIndexCommits(string root, StoreManifest current) =>
        Kept(root, current).Where(kept => kept.IndexFolder == current.IndexFolder).Select(kept => kept.IndexCommit);

    /// <summary>Removes files of the store that no kept generation names: left by a dead writer, or out of date.</summary>
    /// <remarks>Only for the holder of the write lock, and only while the index is not open for writing elsewhere.</remarks>
    internal static void RemoveStrangers(string root, StoreManifest current)
    {
        var kept = Kept(root, current).ToList();
        var named = kept.SelectMany(manifest => manifest.Files).Select(file => Path.GetFullPath(Path.Combine(root, file.Path)))
            .ToHashSet(StringComparer.Ordinal);
        RemoveFiles(StoreLayout.Lake(root), path => !named.Contains(Path.GetFullPath(path)));
        var manifests = kept.Select(manifest => StoreLayout.Manifest(root, manifest.Generation))
            .ToHashSet(StringComparer.Ordinal);
        RemoveFiles(StoreLayout.Manifests(root), path => !manifests.Contains(path));
        RemoveFiles(root, path => path.EndsWith(".tmp", StringComparison.Ordinal), SearchOption.TopDirectoryOnly);
        RemoveFiles(
            Path.Combine(root, "leases"),
            path => long.TryParse(Path.GetFileName(path), out var generation)
                && kept.TrueForAll(manifest => manifest.Generation != generation)
                && !GenerationLease.IsHeld(root, generation));
        if (Directory.Exists(StoreLayout.Spill(root)))
        {
            Directory.Delete(StoreLayout.Spill(root), recursive: true);
        }

        RemoveIndexFolders(root, kept);
    }

    /// <summary>The current generation, the one before it, and those that a reader holds.</summary>
    private static IEnumerable<StoreManifest> Kept(string root, StoreManifest current)
    {
        if (current.Generation == 0)
        {
            yield break;
        }

        yield return current;
        if (!Directory.Exists(StoreLayout.Manifests(root)))
        {
            yield break;
        }

        foreach (var path in Directory.EnumerateFiles(StoreLayout.Manifests(root), "manifest-*.json").Order(StringComparer.Ordinal))
        {
            var older = StoreManifest.FromJson(path);
            if (older.Generation < current.Generation
                && (older.Generation > current.Generation - KeptGenerations || GenerationLease.IsHeld(root, older.Generation)))
            {
                yield return older;
            }
        }
    }

    private static void RemoveFiles(
        string folder, Func<string, bool> stranger, SearchOption depth = SearchOption.AllDirectories)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*", depth).Where(stranger).ToList())
        {
            File.Delete(path);
        }
    }

    private static void RemoveIndexFolders(string root, List<StoreManifest> kept)
    {
        if (kept.Count == 0 || !Directory.Exists(StoreLayout.FullText(root)))
        {
            return;
        }

        var folders = kept.Select(manifest => Path.GetFullPath(Path.Combine(root, manifest.IndexFolder)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Directory.EnumerateDirectories(StoreLayout.FullText(root)).Where(
            folder => !folders.Contains(Path.GetFullPath(folder))).ToList())
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
