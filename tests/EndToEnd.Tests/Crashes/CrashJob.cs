namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>A command that is killed: the store that it finds, and how it is called.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="PrepareAsync">Makes the store in a folder.</param>
/// <param name="Arguments">The command, without the store.</param>
internal sealed record CrashJob(string Name, Func<string, Task> PrepareAsync, params string[] Arguments)
{
    /// <summary>After what time the short form begins no other phase; the ingest, which has all of them, is killed in each.</summary>
    internal TimeSpan ShortTime { get; init; } = TimeSpan.FromSeconds(2);
}
