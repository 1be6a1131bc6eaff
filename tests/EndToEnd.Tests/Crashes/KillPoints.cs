using System.Globalization;
using System.Text.RegularExpressions;
using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>The calls of each phase, learnt from the trace of one run that was let alone.</summary>
internal sealed partial class KillPoints
{
    private readonly Dictionary<CrashPhase, HashSet<KillPoint>> _points = [];
    private readonly string _root;
    private readonly IReadOnlySet<string> _before;
    private bool _hasWritten;
    private bool _hasPublished;

    /// <param name="root">The store.</param>
    /// <param name="before">The files that were there before the run: the store's and those that it reads.</param>
    /// <param name="trace">What <c>strace</c> wrote with the options of <see cref="Tracing"/>.</param>
    internal KillPoints(string root, IReadOnlySet<string> before, string trace)
    {
        (_root, _before) = (root, before);
        var times = new Dictionary<(string Thread, string Path, string Call), int>();
        foreach (var call in File.ReadLines(trace).Select(line => Called().Match(line)).Where(call => call.Success))
        {
            var (thread, name, path) = (call.Groups["thread"].Value, call.Groups["call"].Value, call.Groups["path"].Value);
            var time = times[(thread, path, name)] = times.GetValueOrDefault((thread, path, name)) + 1;
            if (PhaseOf(path, name, call.Groups["rest"].Value, time) is { } phase)
            {
                _points.TryAdd(phase, []);
                _points[phase].Add(new KillPoint(path, name, time));
            }
        }
    }

    /// <summary>The phases that the program comes to.</summary>
    internal IReadOnlyList<CrashPhase> Phases => [.. _points.Keys.Order()];

    /// <summary>The options with which <c>strace</c> writes what is to be learnt from.</summary>
    internal static string[] Tracing(string file) =>
    [
        "-f", "-qq", "-y", "-s", "0", "-o", file,
        "-e", "signal=none", "-e", "trace=openat,pread64,pwrite64,write,fsync,rename,unlink",
    ];

    /// <summary>A call of a phase: of a random file, that is, for long files have many.</summary>
    internal KillPoint Draw(CrashPhase phase, Random random)
    {
        var files = _points[phase].GroupBy(point => point.Path).ToList();
        var calls = files[random.Next(files.Count)].ToList();
        return calls[random.Next(calls.Count)];
    }

    /// <summary>The options with which <c>strace</c> kills at a call.</summary>
    internal static string[] Killing(KillPoint point) =>
    [
        "-f", "-qq", "-o", "/dev/null", "-P", point.Path, "-e", $"trace={point.Call}",
        "-e", string.Create(CultureInfo.InvariantCulture, $"inject={point.Call}:signal=SIGKILL:when={point.Time}"),
    ];

    private CrashPhase? PhaseOf(string path, string call, string rest, int time)
    {
        if (_before.Contains(path))
        {
            // A file may be read again at the end: only its first reading is sure to be one at the beginning.
            return call == "unlink" && _hasPublished ? CrashPhase.CleanUp
                : call is "openat" or "pread64" && time == 1 && !_hasWritten ? CrashPhase.Parse
                : null;
        }

        var isWriting = call is "pwrite64" or "write" or "fsync" or "rename" || rest.Contains("O_CREAT", StringComparison.Ordinal);
        return isWriting && path.StartsWith(_root, StringComparison.Ordinal) ? PhaseOfWriting(Path.GetRelativePath(_root, path), call) : null;
    }

    private CrashPhase? PhaseOfWriting(string path, string call)
    {
        var isFolder = Directory.Exists(Path.Combine(_root, path));
        switch (path.Split(Path.DirectorySeparatorChar)[0])
        {
            case "lake" or "fulltext" when isFolder:
                return CrashPhase.FolderSync;
            case "lake":
                _hasWritten = true;
                return CrashPhase.LakeWrite;
            case "fulltext":
                _hasWritten = true;
                return path.Contains("segments", StringComparison.Ordinal) ? CrashPhase.IndexCommit : CrashPhase.Index;
            case "." or "manifests" or StoreLayout.ManifestName + ".tmp":
                _hasPublished |= call == "rename";
                return CrashPhase.ManifestRename;
            default:
                return null;
        }
    }

    [GeneratedRegex("""^(?<thread>\d+) +(?<call>\w+)\((?:AT_FDCWD(?:<[^>]*>)?, )?(?:\d+<(?<path>[^>]*)>|"(?<path>[^"]*)")(?<rest>.*)""")]
    private static partial Regex Called();
}
