using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ZhuhaiIp.Analytics.Benchmarks;

/// <summary>One run of the built program: its time, its processor time and its largest memory.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Wall">From start to end.</param>
/// <param name="Processor">On all cores.</param>
/// <param name="PeakMegabytes">The most memory that was its own; files of the index that it had mapped are not.</param>
/// <param name="PeakResidentMegabytes">The most that was resident, mapped files among it.</param>
/// <param name="Output">What it printed.</param>
internal sealed partial record MeasuredRun(
    int ExitCode, TimeSpan Wall, TimeSpan Processor, double PeakMegabytes, double PeakResidentMegabytes, string Output)
{
    /// <summary>How many records it said were read, and the processor time until then.</summary>
    internal IReadOnlyList<(long Records, TimeSpan Wall, TimeSpan Processor)> Marks { get; private init; } = [];

    /// <summary>Runs <c>zhip</c> with <paramref name="arguments"/> as a process of its own.</summary>
    internal static async Task<MeasuredRun> OfAsync(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "zhip.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var processor = TimeSpan.Zero;
        var marks = new List<(long, TimeSpan, TimeSpan)>();
        var messages = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            messages.Add(line.Data ?? "");
            if (line.Data is { } text && Read().Match(text) is { Success: true } read)
            {
                marks.Add((long.Parse(read.Groups[1].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), clock.Elapsed, processor));
            }
        };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEndAsync();
        long own = 0, resident = 0;
        while (!process.WaitForExit(25))
        {
            try
            {
                process.Refresh();
                resident = Math.Max(resident, process.PeakWorkingSet64);
                own = Math.Max(own, OwnMemory(process));
                processor = process.TotalProcessorTime;
            }
            catch (Exception error) when (error is InvalidOperationException or IOException)
            {
                // It ended just now: what was last seen stands.
            }
        }

        clock.Stop();
        await process.WaitForExitAsync();
        var printed = await output + string.Join('\n', messages);
        return new MeasuredRun(process.ExitCode, clock.Elapsed, processor, own / 1048576.0, resident / 1048576.0, printed) { Marks = marks };
    }

    /// <summary>Bytes that are no file's; all that is resident where the system does not tell them apart.</summary>
    private static long OwnMemory(Process process)
    {
        var status = $"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status";
        if (!File.Exists(status))
        {
            return process.WorkingSet64;
        }

        var line = File.ReadLines(status).FirstOrDefault(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        return line is null ? 0 : 1024 * long.Parse(line.AsSpan(8).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("已读 ([0-9,]+) 条")]
    private static partial Regex Read();
}
