using System.Diagnostics;
using System.Text;
using ZhuhaiIp.Analytics.Cli;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>Runs the built program: as a process of its own, or, for tables of many cases, its front door in this one.</summary>
internal static class Zhip
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Runs the program in <paramref name="folder"/> and waits for its end.</summary>
    internal static async Task<ProgramRun> RunAsync(string folder, params string[] arguments)
    {
        using var running = Start(folder, null, arguments);
        return await running.EndAsync();
    }

    /// <summary>Runs the program with this text as its standard input.</summary>
    internal static async Task<ProgramRun> RunOnAsync(string input, string folder, params string[] arguments)
    {
        using var running = Start(folder, null, arguments);
        await running.SayAsync(input);
        return await running.EndAsync();
    }

    /// <summary>Runs the program with <c>ZHIP_STORE</c> naming the store.</summary>
    internal static async Task<ProgramRun> RunWithStoreVariableAsync(string store, string folder, params string[] arguments)
    {
        using var running = Start(folder, store, arguments);
        return await running.EndAsync();
    }

    /// <summary>Starts the program in <paramref name="folder"/>.</summary>
    internal static RunningProgram Start(string folder, params string[] arguments) => Start(folder, null, arguments);

    /// <summary>Calls what <c>Main</c> calls, with the same arguments, in this process.</summary>
    internal static async Task<ProgramRun> CallAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync(arguments, output, error);
        return new ProgramRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Starts the program in <paramref name="folder"/> under another one, which is given how to start it.</summary>
    internal static RunningProgram StartUnder(string other, string[] options, string folder, params string[] arguments) =>
        Start(other, [.. options, "dotnet"], folder, null, arguments);

    private static RunningProgram Start(string folder, string? storeVariable, string[] arguments) =>
        Start("dotnet", [], folder, storeVariable, arguments);

    private static RunningProgram Start(
        string program, string[] options, string folder, string? storeVariable, string[] arguments)
    {
        var start = new ProcessStartInfo(program, options)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "zhip.dll"));
        arguments.ToList().ForEach(start.ArgumentList.Add);
        start.Environment.Remove("ZHIP_STORE");
        if (storeVariable is not null)
        {
            start.Environment["ZHIP_STORE"] = storeVariable;
        }

        return new RunningProgram(Process.Start(start)!, Longest);
    }
}
