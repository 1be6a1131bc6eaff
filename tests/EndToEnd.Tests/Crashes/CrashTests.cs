using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>The crash table: the real program killed (SIGKILL) at random moments inside each phase of an ingest.</summary>
/// <remarks>
/// <c>CRASH_HITS=30</c> asks for so many hits in each phase (<c>CRASH_SEED</c> for other moments, <c>CRASH_TABLE</c>
/// for a file of the table); without it one is tried for,
/// three times at most. After each the store opens, <c>check</c> passes, content is exactly before or after.
/// </remarks>
public sealed class CrashTests
{
    private const int AttemptsAHit = 12;

    [Fact]
    public async Task Ingest_KilledInAnyPhase_LeavesTheStoreBeforeOrAfter()
    {
        var hits = Asked("CRASH_HITS") ?? 0;
        using var rig = new CrashRig(Asked("CRASH_SEED") ?? 20241122);
        await rig.PrepareAsync();
        var table = Enum.GetValues<CrashPhase>().ToDictionary(phase => phase, _ => (Hits: 0, After: 0));
        var clock = Stopwatch.StartNew();

        foreach (var phase in table.Keys)
        {
            var most = hits == 0 ? 3 : hits * AttemptsAHit;
            for (var attempt = 0; attempt < most && table[phase].Hits < Math.Max(1, hits); attempt++)
            {
                if (await rig.KillAsync(phase) is var (reached, isAfter))
                {
                    table[reached] = (table[reached].Hits + 1, table[reached].After + (isAfter ? 1 : 0));
                    Report(table, clock.Elapsed);
                }
            }
        }

        await rig.RequireRecoveryAsync();
        Console.WriteLine(Text(table, clock.Elapsed));
        Assert.True(table.Values.Sum(phase => phase.Hits) >= 3, "Hardly any ingest was killed.");
        Assert.All(table, phase => Assert.True(phase.Value.Hits >= hits, $"{phase.Key}: {phase.Value.Hits} of {hits} hits"));
        // Before the rename nothing is new, after clean-up began nothing is old; in between it is the one or the other.
        Assert.All(table, phase => Assert.True(phase.Key switch
        {
            CrashPhase.ManifestRename => true,
            CrashPhase.CleanUp => phase.Value.After == phase.Value.Hits,
            _ => phase.Value.After == 0,
        }));
    }

    private static int? Asked(string variable) => int.TryParse(
        Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // After each kill: a long run shows how far it is.
    private static void Report(Dictionary<CrashPhase, (int Hits, int After)> table, TimeSpan time)
    {
        if (Environment.GetEnvironmentVariable("CRASH_TABLE") is { Length: > 0 } file)
        {
            File.WriteAllText(file, Text(table, time));
        }
    }

    private static string Text(Dictionary<CrashPhase, (int Hits, int After)> table, TimeSpan time)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{table.Values.Sum(phase => phase.Hits)} kills in {time.TotalSeconds:F0} s");
        foreach (var (phase, (hits, after)) in table)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {phase} | {hits} | {hits - after} | {after} |");
        }

        return text.ToString();
    }
}
