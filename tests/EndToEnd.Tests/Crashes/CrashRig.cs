using System.Diagnostics;
using System.Globalization;
using ZhuhaiIp.Analytics.Engine;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>Ingests with the real program into a store that has two generations, and kills it at chosen moments.</summary>
/// <remarks>
/// Where <c>strace</c> is there, it kills (SIGKILL) at a random call about a random file of the phase; elsewhere the
/// folder is watched and the kill comes a random time after the phase has begun. The program knows of neither.
/// </remarks>
internal sealed class CrashRig(int seed) : IDisposable
{
    private const string Batch = "records/synthetic-edge-cases.csv";
    private const int KilledByStrace = 128 + 9;

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(seed);
    private readonly Dictionary<CrashPhase, TimeSpan> _lengths = [];
    private KillPoints? _points;
    private string _before = "";
    private string _after = "";

    private string Base => _folder["base"];

    private string Store => _folder["store"];

    /// <summary>Makes the store, learns its content before and after the batch, and what each phase does.</summary>
    internal async Task PrepareAsync()
    {
        await IngestAsync(Base, "records/synthetic-families-abroad.csv");
        await IngestAsync(Base, "records/synthetic-new-energy-until-2020.csv");
        _before = Content(Base);
        Reset();
        var files = Files();
        await TimeAsync();
        _after = Content(Store);
        _points = HasStrace() ? new KillPoints(Store, files, [Checkout.Sample(Batch)]) : null;
        Reset();
    }

    /// <summary>Kills one ingest in a phase and requires a whole store; null where it ended before it could be killed.</summary>
    internal async Task<(CrashPhase Reached, bool IsAfter)?> KillAsync(CrashPhase wanted)
    {
        var trace = new StoreTrace(Store);
        var killed = _points is null ? await KillInTimeAsync(wanted, trace) : await KillAtCallAsync(_points[wanted]);
        var reached = _points is null ? trace.Reached() : wanted;
        var isAfter = RequireWhole(trace.Generation);
        if (isAfter)
        {
            Reset();
        }

        return killed ? (reached, isAfter) : null;
    }

    /// <summary>After all attempts: what they left is taken up by an ingest that is let alone.</summary>
    internal async Task RequireRecoveryAsync()
    {
        using var running = Start();
        (await running.EndAsync()).Require(0);
        Assert.Equal(_after, Content(Store));
        Assert.Empty(StoreChecker.Check(Store, CancellationToken.None));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<bool> KillAtCallAsync(IReadOnlyList<KillPoint> points)
    {
        var point = points[_random.Next(points.Count)];
        var calls = point.Calls.Split(',');
        var call = calls[_random.Next(calls.Length)];
        var time = _random.Next(point.Times) + 1;
        using var running = Zhip.StartUnder(
            "strace",
            [
                "-f", "-qq", "-o", "/dev/null", "-P", point.Path, "-e", $"trace={call}",
                "-e", string.Create(CultureInfo.InvariantCulture, $"inject={call}:signal=SIGKILL:when={time}"),
            ],
            _folder.Path,
            Arguments);
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

    private bool RequireWhole(long before)
    {
        Assert.Empty(StoreChecker.Check(Store, CancellationToken.None));
        var content = Content(Store);
        using var store = PatentStore.Open(Store);
        var isAfter = store.Generation == before + 1;
        Assert.Equal(isAfter ? _after : _before, content);
        return isAfter;
    }

    /// <summary>What readers see: the live rows with their content, and what the index finds.</summary>
    private static string Content(string folder)
    {
        using var engine = AnalyticsEngine.Open(folder);
        using var lake = engine.Store.OpenLake();
        var rows = lake.Query(
            """
            SELECT concat_ws('|', coalesce(p.publication_number, '-'), coalesce(p.application_number, '-'), p.content_hash,
                             coalesce(i.publication_id, -1), i.application_id)
            FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id ORDER BY 1
            """,
            reader => reader.GetString(0));
        var found = new[] { "*:*", "标题:\"一种\"", "电池 OR 墨盒", "ipc:H01M*", "省市:珠海" }
            .Select(query => $"{query} {engine.Search(new SearchRequest(query) { Limit = 0 }).Total}");
        return string.Join('\n', rows.Concat(found));
    }

    private async Task TimeAsync()
    {
        var trace = new StoreTrace(Store);
        var begun = new Dictionary<CrashPhase, TimeSpan>();
        using var running = Start();
        var clock = Stopwatch.StartNew();
        foreach (var phase in Enum.GetValues<CrashPhase>())
        {
            if (Wait(running, () => trace.HasBegun(phase, running.Id)))
            {
                begun[phase] = clock.Elapsed;
            }
        }

        (await running.EndAsync()).Require(0);
        var end = clock.Elapsed;
        foreach (var phase in Enum.GetValues<CrashPhase>())
        {
            var start = begun.GetValueOrDefault(phase, end);
            _lengths[phase] = begun.Values.Where(other => other > start).DefaultIfEmpty(end).Min() - start;
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

    private static string[] Arguments => ["ingest", Checkout.Sample(Batch), "--store", "store", "--batch-id", "killed"];

    private RunningProgram Start() => Zhip.Start(_folder.Path, Arguments);

    private HashSet<string> Files() =>
        [.. Directory.EnumerateFiles(Store, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Store, path))];

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

    private static async Task IngestAsync(string store, string sample) =>
        (await Zhip.CallAsync("ingest", Checkout.Sample(sample), "--store", store)).Require(0);
}
