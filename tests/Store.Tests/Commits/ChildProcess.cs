using System.Diagnostics;

namespace ZhuhaiIp.Analytics.Store.Tests.Commits;

/// <summary>This test project run as a program of its own.</summary>
internal static class ChildProcess
{
    /// <summary>How <c>bash</c> starts it: the words <c>dotnet</c> and the assembly.</summary>
    internal static string Command => $"'{Dotnet}' '{typeof(ChildProcess).Assembly.Location}'";

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Starts it and lets it run.</summary>
    internal static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Dotnet, [typeof(ChildProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Runs a line of <c>bash</c> to its end; null where there is no <c>bash</c>.</summary>
    internal static async Task<(int Code, string Output)?> RunInBashAsync(string line)
    {
        if (!OperatingSystem.IsLinux())
        {
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
        return (process.ExitCode, output + await error);
    }
}
