using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>The calls of each phase, learnt from what one ingest that was let alone made and removed.</summary>
internal sealed class KillPoints
{
    private const string Writing = "openat,pwrite64,fsync";

    private readonly Dictionary<CrashPhase, List<KillPoint>> _points = [];

    /// <param name="root">The store, as the ingest left it.</param>
    /// <param name="before">The store's files before the ingest.</param>
    /// <param name="sources">The files that were read.</param>
    internal KillPoints(string root, IReadOnlySet<string> before, IEnumerable<string> sources)
    {
        var now = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path)).ToHashSet();
        var made = now.Except(before).Order(StringComparer.Ordinal).ToList();
        Add(CrashPhase.Parse, sources, "openat,pread64", 3);
        Add(CrashPhase.LakeWrite, made.Where(file => IsIn(file, "lake")).Select(Whole), Writing, 2);
        Add(CrashPhase.Index, made.Where(file => IsIn(file, "fulltext") && !IsSegments(file)).Select(Whole), Writing, 2);
        Add(CrashPhase.IndexCommit, made.Where(IsSegments).Select(Whole), Writing, 2);
        Add(CrashPhase.FolderSync, Directory.EnumerateDirectories(Path.Combine(root, "lake")), "fsync", 1);
        Add(CrashPhase.FolderSync, Directory.EnumerateDirectories(Path.Combine(root, "fulltext")), "fsync", 3);
        var copies = made.Where(file => IsIn(file, "manifests")).Select(Whole).ToList();
        Add(CrashPhase.ManifestRename, copies.Select(copy => copy + ".tmp"), Writing + ",rename", 1);
        Add(CrashPhase.ManifestRename, [StoreLayout.Manifest(root) + ".tmp"], Writing + ",rename", 1);
        Add(CrashPhase.ManifestRename, [root, StoreLayout.Manifests(root)], "fsync", 2);
        Add(CrashPhase.CleanUp, before.Except(now).Order(StringComparer.Ordinal).Select(Whole), "unlink", 1);

        string Whole(string file) => Path.Combine(root, file);
    }

    /// <summary>The calls of a phase.</summary>
    internal IReadOnlyList<KillPoint> this[CrashPhase phase] => _points[phase];

    private void Add(CrashPhase phase, IEnumerable<string> paths, string calls, int times)
    {
        if (!_points.TryGetValue(phase, out var points))
        {
            _points[phase] = points = [];
        }

        points.AddRange(paths.Select(path => new KillPoint(path, calls, times)));
    }

    private static bool IsIn(string file, string folder) => file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsSegments(string file) => Path.GetFileName(file).StartsWith("segments", StringComparison.Ordinal);
}
