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
        if (File.Exists(path))
        {
            return StoreManifest.FromJson(path);
        }

        return !Copies(root).Any() ? null : throw new DamagedStoreException(
            path, "清单缺失，而其副本还在", "the manifest is missing, though copies of it are there");
    }

    /// <summary>The copies of the manifests of kept generations, oldest first.</summary>
    internal static IEnumerable<string> Copies(string root) =>
        Directory.Exists(StoreLayout.Manifests(root))
            ? Directory.EnumerateFiles(StoreLayout.Manifests(root), "manifest-*.json").Order(StringComparer.Ordinal)
            : [];

    /// <summary>Refuses a store whose index another analyzer made.</summary>
    internal static void RequireAnalyzer(StoreManifest manifest)
    {
        var expected = TextAnalyzers.Identity(TextAnalyzers.NameOf(manifest.Analyzer));
        if (manifest.Analyzer != expected)
        {
            throw new AnalyticsException(new Wording(
                $"此库的索引由分析器 {manifest.Analyzer} 建立，本程序为 {expected}：请运行 zhip store repair 重建索引",
                $"The index was made by analyzer {manifest.Analyzer}, this program has {expected}: run zhip store repair to rebuild it"));
        }
    }

    /// <summary>Makes <paramref name="manifest"/> the store's: the rename is the only commit point.</summary>
    /// <remarks>
    /// The copy is on the disk before it and gets its name after it: so the disk cannot fill up when the generation
    /// is there already, and a copy without a manifest is never what a cut-off first ingest left.
    /// </remarks>
    internal static void Publish(string root, StoreManifest manifest)
    {
        var json = manifest.ToJson();
        var copy = StoreLayout.Manifest(root, manifest.Generation);
        Directory.CreateDirectory(StoreLayout.Manifests(root));
        DurableFiles.Write(copy + ".tmp", json);
        DurableFiles.SyncFolder(root);
        DurableFiles.Replace(StoreLayout.Manifest(root), json);
        DurableFiles.Rename(copy + ".tmp", copy);
    }

    /// <summary>Gives the current manifest the copy that a writer did not come to name before it died.</summary>
    internal static void RestoreCopy(string root, StoreManifest current)
    {
        var copy = StoreLayout.Manifest(root, current.Generation);
        if (current.Generation > 0 && !File.Exists(copy))
        {
            Directory.CreateDirectory(StoreLayout.Manifests(root));
            DurableFiles.Replace(copy, current.ToJson());
        }
    }

    /// <summary>The index commits that kept generations name.</summary>
    internal static IEnumerable<string> KeptIndexCommits(string root, StoreManifest current) =>
        Kept(root, current).Where(kept => kept.IndexFolder == current.IndexFolder).Select(kept => kept.IndexCommit);

    /// <summary>Removes files of the store that no kept generation names: left by a dead writer, or out of date.</summary>
    /// <remarks>Only for the holder of the write lock, and only while the index is not open for writing elsewhere.</remarks>
    internal static void RemoveStrangers(string root, StoreManifest current)
    {
        Retire(root, current);
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
        // What spills belongs to readers too: it goes when none is there.
        if (Directory.Exists(StoreLayout.Spill(root)) && kept.TrueForAll(manifest => !GenerationLease.IsHeld(root, manifest.Generation)))
        {
            Directory.Delete(StoreLayout.Spill(root), recursive: true);
        }

        RemoveIndexFolders(root, kept);
    }

    /// <summary>Ends the generations that are neither among the last two nor held: their manifests go first.</summary>
    /// <remarks>A reader that comes now either has the lease already, or finds the manifest gone and looks again.</remarks>
    private static void Retire(string root, StoreManifest current)
    {
        foreach (var path in Copies(root).ToList())
        {
            if (GenerationOf(path) is { } generation
                && (generation > current.Generation || generation <= current.Generation - KeptGenerations))
            {
                GenerationLease.UnlessHeld(root, generation, () => File.Delete(path));
            }
        }
    }

    private static long? GenerationOf(string copy) =>
        long.TryParse(Path.GetFileNameWithoutExtension(copy).AsSpan("manifest-".Length), out var generation) ? generation : null;

    /// <summary>The current generation and the older ones that were not retired.</summary>
    private static IEnumerable<StoreManifest> Kept(string root, StoreManifest current)
    {
        if (current.Generation == 0)
        {
            yield break;
        }

        yield return current;
        foreach (var path in Copies(root))
        {
            if (GenerationOf(path) < current.Generation && Readable(path) is { } older)
            {
                yield return older;
            }
        }
    }

    /// <summary>The manifest in <paramref name="path"/>; null where it is damaged.</summary>
    internal static StoreManifest? Readable(string path)
    {
        try
        {
            return StoreManifest.FromJson(path);
        }
        catch (DamagedStoreException)
        {
            return null;
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
        if (!Directory.Exists(StoreLayout.FullText(root)))
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
