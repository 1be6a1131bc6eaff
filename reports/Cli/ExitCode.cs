namespace ZhuhaiIp.Analytics.Cli;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>Failed, or a wrong request: one line on standard error says what to change.</summary>
    internal const int Failed = 1;

    /// <summary>Done, with rejections or findings to look at.</summary>
    internal const int DoneWithFindings = 2;
}
