using System.Diagnostics;
using ZhuhaiIp.Analytics.Engine;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>Runs a command with the real program on a store, and kills it at chosen moments.</summary>
/// <remarks>
/// Where <c>strace</c> is there, it kills (SIGKILL) at a random call about a random file of the phase; elsewhere the
/// folder is watched and the kill comes a random time after the phase has begun. The program knows of neither.
/// </remarks>
internal sealed class CrashRig(CrashJob job, int seed) : IDisposable
{
    private const int KilledByStrace = 128 + 9;

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(seed);
    private readonly Dictionary<CrashPhase, TimeSpan> _lengths = [];
    private readonly List<string> _contents = [];
    private IReadOnlyList<string> _lake = [];
    private KillPoints? _points;

    /// <summary>The phases that the command comes to, in random order.</summary>
    internal IReadOnlyList<CrashPhase> Phases
    {
        get
        {
            CrashPhase[] phases = [.. _points?.Phases ?? _lengths.Keys.Order().AsEnumerable()];
            _random.Shuffle(phases);
            return phases;
        }
    }

    /// <summary>How many generations the command makes: an upgrade is one of its own.</summary>
    internal int LastStep => _contents.Count - 1;

    private string Base => _folder["base"];

    private string Store => _folder["store"];

    /// <summary>Makes the store, learns its content before and after each generation, and what each phase does.</summary>
    internal async Task PrepareAsync()
    {
        await job.PrepareAsync(Base);
        _contents.Add(Content(Base));
        Reset();
        var first = CommitPoint.ReadManifest(Store)!;
        if (first.Format < StoreManifest.CurrentFormat)
        {
            await (await StoreWriter.OpenAsync(Store, CancellationToken.None)).DisposeAsync();
            _contents.Add(Content(Store));
            Reset();
        }

        await LearnAsync();
        _contents.Add(Content(Store));
        _lake = Lake(Store);
        Assert.Equal(first.Generation + LastStep, CommitPoint.ReadManifest(Store)!.Generation);
        Reset();
    }

    /// <summary>
    /// Kills the command once in a phase, and requires a whole store and a command that ends well when it is run once
    /// more; null where it ended before it could be killed.
    /// </summary>
    internal async Task<(CrashPhase Reached, int Step)?> KillAsync(CrashPhase wanted)
    {
        var trace = new StoreTrace(Store);
        var killed = _points is null ? await KillInTimeAsync(wanted, trace) : await KillAtCallAsync(_points.Draw(wanted, _random));
        var reached = _points is null ? trace.Reached() : wanted;
        var step = RequireWhole(trace.Generation);
        await RequireEndAsync(step);
        if (step > 0)
        {
            Reset();
        }

        return killed ? (reached, step) : null;
    }

    public void Dispose() => _folder.Dispose();

    private async Task LearnAsync()
    {
        if (!HasStrace())
        {
            await TimeAsync();
            return;
        }

        HashSet<string> before = [.. Directory.EnumerateFiles(Store, "*", SearchOption.AllDirectories), .. job.Arguments];
        using var running = Zhip.StartUnder("strace", KillPoints.Tracing(_folder["trace"]), _folder.Path, Arguments(Store));
        (await running.EndAsync()).Require(0);
        _points = new KillPoints(Store, before, _folder["trace"]);
    }

    private async Task<bool> KillAtCallAsync(KillPoint point)
    {
        using var running = Zhip.StartUnder("strace", KillPoints.Killing(point), _folder.Path, Arguments(Store));
        return (await running.EndAsync()).ExitCode == KilledByStrace;
    }

    private async Task<bool> KillInTimeAsync(CrashPhase wanted, StoreTrace trace)
    {
        using var running = Start();
        if (Wait(running, () => trace.HasBegun(wanted, running.Id)))
        {
            Spin(_lengths[wanted] * _random.NextDouble());
            running.Kill();
        }

        return (await running.EndAsync()).ExitCode != 0;
    }

    /// <summary>Which generation of the command the store has: 0 for the one before it.</summary>
    private int RequireWhole(long before)
    {
        Assert.Empty(StoreChecker.Check(Store, CancellationToken.None));
        var step = (int)(CommitPoint.ReadManifest(Store)!.Generation - before);
        Assert.InRange(step, 0, LastStep);
        Assert.Equal(_contents[step], Content(Store));
        return step;
    }

    /// <summary>Runs the command once more, on a copy: what was left stays for the next one to be killed.</summary>
    private async Task RequireEndAsync(int step)
    {
        var copy = _folder["copy"];
        TemporaryStore.Copy(Store, copy);
        var run = await Zhip.CallAsync(Arguments(copy));
        // What is done already may be refused.
        Assert.True(run.ExitCode == 0 || step == LastStep, run.Error);
        Assert.Equal(_contents[^1], Content(copy));
        Assert.Equal(_lake, Lake(copy));
        Assert.Empty(StoreChecker.Check(copy, CancellationToken.None));
        Directory.Delete(copy, recursive: true);
    }

    /// <summary>What readers see: the live rows with their content, how many dead ones there are, the batches, and what the index finds.</summary>
    private static string Content(string folder)
    {
        using var engine = AnalyticsEngine.Open(folder);
        using var lake = engine.Store.OpenLake();
        var rows = lake.Query(
            """
            SELECT count(*)::VARCHAR FROM publications UNION ALL
            SELECT concat_ws('|', coalesce(p.publication_number, '-'), coalesce(p.application_number, '-'), p.content_hash,
                             coalesce(i.publication_id, -1), i.application_id)
            FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id ORDER BY 1
            """,
            reader => reader.GetString(0));
        var found = new[] { "*:*", "标题:\"一种\"", "电池 OR 墨盒", "ipc:H01M*", "省市:珠海" }
            .Select(query => $"{query} {engine.Search(new SearchRequest(query) { Limit = 0 }).Total}");
        var batches = engine.Store.Manifest.Batches.Select(
            batch => $"{batch.Number} {batch.Summary} {batch.Undone is not null} {batch.IsFinal}");
        return string.Join('\n', [.. rows, .. found, .. batches]);
    }

    /// <summary>The files of the lake, what nobody needs any more when a command has ended, and how many generations are kept.</summary>
    private static IReadOnlyList<string> Lake(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path))
            .Where(path => path.StartsWith("lake", StringComparison.Ordinal) || path.EndsWith(".tmp", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
        $"{CommitPoint.Copies(folder).Count()} generations",
    ];

    private async Task TimeAsync()
    {
        var trace = new StoreTrace(Store);
        var begun = new Dictionary<CrashPhase, TimeSpan>();
        using var running = Start();
        var clock = Stopwatch.StartNew();
        while (!running.HasEnded)
        {
            foreach (var phase in Enum.GetValues<CrashPhase>().Where(phase => !begun.ContainsKey(phase) && trace.HasBegun(phase, running.Id)))
            {
                begun[phase] = clock.Elapsed;
            }
        }

        (await running.EndAsync()).Require(0);
        foreach (var (phase, start) in begun)
        {
            _lengths[phase] = begun.Values.Where(other => other > start).DefaultIfEmpty(clock.Elapsed).Min() - start;
        }
    }

    private static bool Wait(RunningProgram running, Func<bool> begun)
    {
        while (!begun())
        {
            if (running.HasEnded)
            {
                return false;
            }

            Thread.Yield();
        }

        return true;
    }

    // No timer of the system is fine enough for what lasts a few milliseconds.
    private static void Spin(TimeSpan length)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < length;)
        {
            if (length - clock.Elapsed > TimeSpan.FromMilliseconds(20))
            {
                Thread.Sleep(1);
            }
        }
    }

    private string[] Arguments(string store) => [.. job.Arguments, "--store", store];

    private RunningProgram Start() => Zhip.Start(_folder.Path, Arguments(Store));

    private void Reset()
    {
        if (Directory.Exists(Store))
        {
            Directory.Delete(Store, recursive: true);
        }

        TemporaryStore.Copy(Base, Store);
    }

    // Also where it is there, it may not be allowed to trace.
    private static bool HasStrace()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("strace", ["-f", "-qq", "-o", "/dev/null", "true"]) { RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("No strace here: kills are timed by watching the folder.");
            return false;
        }
    }
}
