using System.Text.Json;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>What a run of the program left: its exit code and what it printed.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the standard output.</summary>
    internal IReadOnlyList<string> Lines => Split(Output);

    /// <summary>The lines of the standard error.</summary>
    internal IReadOnlyList<string> Messages => Split(Error);

    /// <summary>The standard output as one JSON document, after a run that ended with this code.</summary>
    internal JsonElement Json(int exitCode = 0)
    {
        Require(exitCode);
        return JsonDocument.Parse(Output).RootElement;
    }

    /// <summary>This run, which must have ended with this code.</summary>
    internal ProgramRun Require(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"Exit code {ExitCode}, expected {exitCode}.\n{Output}\n{Error}");
        return this;
    }

    /// <summary>The one line that says what went wrong: exit code 1, nothing printed, no stack trace.</summary>
    internal string Failure()
    {
        Require(1);
        Assert.Equal("", Output);
        var line = Assert.Single(Messages);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        return line;
    }

    private static string[] Split(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
