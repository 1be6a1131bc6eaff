using Lucene.Net.Index;
using Lucene.Net.Store;
using ZhuhaiIp.Analytics.Store.Commits;
using Directory = System.IO.Directory;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>What lay in a store's folder before a command, to tell by how far it has come: no part of the program helps.</summary>
internal sealed class StoreTrace
{
    private readonly string _root;
    private readonly HashSet<(string File, DateTime Written)> _before;
    private readonly string _copy;

    internal StoreTrace(string root)
    {
        _root = root;
        // With the time: what a killed ingest left is there again under the same name when the next one comes so far.
        _before = [.. Files().Select(file => (file, WrittenAt(file)))];
        var manifest = CommitPoint.ReadManifest(root)!;
        Generation = manifest.Generation;
        _copy = Path.GetRelativePath(root, StoreLayout.Manifest(root, Generation + 1));
    }

    /// <summary>The generation before the command.</summary>
    internal long Generation { get; }

    /// <summary>Whether a command has come to the beginning of a phase; cheap, for it is asked without pause.</summary>
    internal bool HasBegun(CrashPhase phase, int process) => phase switch
    {
        CrashPhase.Parse => Holder().StartsWith($"pid {process},", StringComparison.Ordinal),
        CrashPhase.LakeWrite => NewFile("lake") is not null,
        CrashPhase.Index => NewFile("fulltext") is not null,
        CrashPhase.IndexCommit => NewSegments() is not null,
        CrashPhase.FolderSync => NewSegments() is not null && LakeIsDone(),
        CrashPhase.ManifestRename => IsNew(_copy + ".tmp") || IsNew(_copy),
        _ => IsNew(_copy),
    };

    /// <summary>The phase that the files tell of a command that is no more.</summary>
    internal CrashPhase Reached()
    {
        if (IsNew(_copy))
        {
            return CrashPhase.CleanUp;
        }

        if (IsNew(_copy + ".tmp") || IsNew(StoreLayout.ManifestName + ".tmp"))
        {
            return CrashPhase.ManifestRename;
        }

        if (NewSegments() is { } segments)
        {
            return IsWhole(segments) ? CrashPhase.FolderSync : CrashPhase.IndexCommit;
        }

        var newest = Files().Where(file => IsNew(file) && (IsIn(file, "lake") || IsIn(file, "fulltext")))
            .MaxBy(WrittenAt);
        return newest is null ? CrashPhase.Parse : IsIn(newest, "lake") ? CrashPhase.LakeWrite : CrashPhase.Index;
    }

    // Of a file that is not there the system gives a time of its own, which no file has.
    private DateTime WrittenAt(string file) => File.GetLastWriteTimeUtc(Path.Combine(_root, file));

    private bool IsNew(string file) => File.Exists(Path.Combine(_root, file)) && !_before.Contains((file, WrittenAt(file)));

    private string Holder()
    {
        try
        {
            return File.ReadAllText(StoreLayout.WriteLock(_root) + ".holder");
        }
        catch (IOException)
        {
            return "";
        }
    }

    private string? NewFile(string folder) =>
        Files(folder).FirstOrDefault(IsNew);

    private string? NewSegments() => Files("fulltext")
        .FirstOrDefault(file => Path.GetFileName(file).StartsWith("segments_", StringComparison.Ordinal) && IsNew(file));

    private bool LakeIsDone() => Files(Path.Combine("lake", "applications")).Any(IsNew);

    private bool IsWhole(string segments)
    {
        try
        {
            using var directory = new MMapDirectory(Path.Combine(_root, Path.GetDirectoryName(segments)!));
            new SegmentInfos().Read(directory, Path.GetFileName(segments));
            return true;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // What is half written ends in any exception.
            return false;
        }
    }

    private IEnumerable<string> Files(string folder = "")
    {
        var path = Path.Combine(_root, folder);
        try
        {
            return Directory.Exists(path)
                ? [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_root, file))]
                : [];
        }
        catch (IOException)
        {
            // The program under watch removed a folder meanwhile.
            return [];
        }
    }

    private static bool IsIn(string file, string folder) => file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
