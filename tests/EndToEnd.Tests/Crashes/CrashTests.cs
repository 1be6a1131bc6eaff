using System.Globalization;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>The crash table: the real program killed (SIGKILL) at random moments inside each phase of what makes a generation.</summary>
/// <remarks>
/// <c>CRASH_HITS=30</c> asks for so many hits in each phase (<c>CRASH_SEED</c> for other moments, <c>CRASH_TABLE</c>
/// for the beginning of the names of the tables' files); without it one is tried for, three times at most, in each
/// phase of an ingest and in as many of the other commands as a few seconds allow. After each the store opens, <c>check</c> passes, content is
/// exactly before or after, and the command run once more ends as if it had never been killed.
/// </remarks>
public sealed class CrashTests
{
    private const int AttemptsAHit = 12;

    public static TheoryData<string> Commands => [.. CrashJobs.All.Keys];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_KilledInAnyPhase_LeavesTheStoreBeforeOrAfter(string command)
    {
        var hits = Asked("CRASH_HITS") ?? 0;
        var job = CrashJobs.All[command];
        using var rig = new CrashRig(job, Asked("CRASH_SEED") ?? 20241122);
        await rig.PrepareAsync();
        var table = new CrashTable(command, rig.LastStep);
        var isEnough = () => hits == 0 && table.Kills > 0 && table.Elapsed > job.ShortTime;
        var tried = new List<CrashPhase>();

        foreach (var phase in rig.Phases.TakeWhile(_ => !isEnough()))
        {
            tried.Add(phase);
            var most = hits == 0 ? 3 : hits * AttemptsAHit;
            for (var attempt = 0; attempt < most && table[phase] < Math.Max(1, hits); attempt++)
            {
                if (await rig.KillAsync(phase) is var (reached, step))
                {
                    table.Add(reached, step);
                    Report(command, table);
                }
            }
        }

        Console.WriteLine(table);
        Assert.True(table.Kills >= Math.Max(1, tried.Count / 2), $"The {command} was hardly killed.");
        Assert.All(tried, phase => Assert.True(table[phase] >= hits, $"{phase}: {table[phase]} of {hits} hits"));
        table.RequireOrder();
    }

    private static int? Asked(string variable) => int.TryParse(
        Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // After each kill: a long run shows how far it is.
    private static void Report(string command, CrashTable table)
    {
        if (Environment.GetEnvironmentVariable("CRASH_TABLE") is { Length: > 0 } file)
        {
            File.WriteAllText($"{file}.{command}", table.ToString());
        }
    }
}
