using System.Diagnostics;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>Lines of <c>bash</c>, for disks that are small or may not be written to.</summary>
internal static class Bash
{
    /// <summary>The program, as a line of <c>bash</c> calls it.</summary>
    internal static string Zhip { get; } = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "zhip.dll")}'";

    /// <summary>Runs a line; null, and a line that says so, where there is no <c>bash</c>.</summary>
    internal static async Task<ProgramRun?> RunAsync(string line)
    {
        if (!OperatingSystem.IsLinux())
        {
            Console.WriteLine("Skipped: no bash here.");
            return null;
        }

        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", line])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, output, await error);
    }

    /// <summary>Runs a line in a world of its own where it may mount; null, and a line that says so, where that is not allowed.</summary>
    internal static async Task<ProgramRun?> RunMountedAsync(string mount, string line)
    {
        if (await RunAsync($"unshare -rm bash -c \"{mount}\"") is { ExitCode: 0 })
        {
            return await RunAsync($"unshare -rm bash -c \"{mount} && {line}\"");
        }

        Console.WriteLine("Skipped: nothing can be mounted here.");
        return null;
    }
}
