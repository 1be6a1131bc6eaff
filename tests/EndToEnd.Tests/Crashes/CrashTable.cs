using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>How often a command was killed in each phase, and which generation its store had then.</summary>
internal sealed class CrashTable(string command, int lastStep)
{
    private readonly SortedDictionary<CrashPhase, int[]> _steps = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>The kills of all phases.</summary>
    internal int Kills => _steps.Values.Sum(steps => steps.Sum());

    /// <summary>The time since the table was begun.</summary>
    internal TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>The kills of a phase.</summary>
    internal int this[CrashPhase phase] => _steps.TryGetValue(phase, out var steps) ? steps.Sum() : 0;

    internal void Add(CrashPhase phase, int step)
    {
        _steps.TryAdd(phase, new int[lastStep + 1]);
        _steps[phase][step]++;
    }

    /// <summary>Before the rename nothing is new, after clean-up began nothing is old; in between it is the one or the other.</summary>
    internal void RequireOrder() => Assert.All(_steps, phase => Assert.True(phase.Key switch
    {
        CrashPhase.ManifestRename => true,
        CrashPhase.CleanUp => phase.Value[0] == 0,
        CrashPhase.Parse => phase.Value[0] == phase.Value.Sum(),
        _ => phase.Value[lastStep] == 0,
    }));

    /// <summary>A line a phase: the kills, then how many left the store before, in between if there is such a generation, and after.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{command}: {Kills} kills in {Elapsed.TotalSeconds:F0} s");
        foreach (var (phase, steps) in _steps)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {phase} | {steps.Sum()} | {string.Join(" | ", steps)} |");
        }

        return text.ToString();
    }
}
