using System.Diagnostics;

namespace ZhuhaiIp.Analytics.Benchmarks;

/// <summary>One run of the built program: its time, its processor time and its largest memory.</summary>
internal sealed record MeasuredRun(int ExitCode, TimeSpan Wall, TimeSpan Processor, double PeakMegabytes, string Output)
{
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
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(25))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                processor = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It ended just now: what was last seen stands.
            }
        }

        clock.Stop();
        var text = await output + await error;
        return new MeasuredRun(process.ExitCode, clock.Elapsed, processor, peak / 1048576.0, text);
    }
}
