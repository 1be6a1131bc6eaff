using System.Diagnostics;
using System.Globalization;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>The program while it runs; ended by force with its test, if it did not end before.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly TimeSpan _longest;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    internal RunningProgram(Process process, TimeSpan longest)
    {
        (_process, _longest) = (process, longest);
        (_output, _error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    internal int Id => _process.Id;

    internal bool HasEnded => _process.HasExited;

    internal async Task SayAsync(string input)
    {
        await _process.StandardInput.WriteAsync(input);
        _process.StandardInput.Close();
    }

    internal async Task<ProgramRun> EndAsync()
    {
        using var patience = new CancellationTokenSource(_longest);
        await _process.WaitForExitAsync(patience.Token);
        return new ProgramRun(_process.ExitCode, await _output, await _error);
    }

    /// <summary>Waits until <paramref name="begun"/> holds; the program must not have ended before.</summary>
    internal async Task WaitUntilAsync(Func<bool> begun)
    {
        for (var waited = Stopwatch.StartNew(); !begun(); await Task.Delay(20))
        {
            Assert.False(_process.HasExited, "The program ended before it could be interrupted.");
            Assert.True(waited.Elapsed < _longest, "The program did not get going.");
        }
    }

    /// <summary>Ends the program at once, with no chance to clear up (SIGKILL).</summary>
    internal void Kill() => _process.Kill();

    /// <summary>Sends a signal by name, as Ctrl-C sends <c>INT</c>.</summary>
    internal void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
