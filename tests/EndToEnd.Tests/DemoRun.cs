namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>One run of <c>zhip demo</c>: what it printed, and the store and the reports it left, which no test changes.</summary>
public sealed class DemoRun : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal ProgramRun Run { get; private set; } = null!;

    internal string Folder => _folder.Path;

    internal string Store => _folder["demo/store"];

    internal string Reports => _folder["demo/reports"];

    public async Task InitializeAsync() => Run = await Zhip.RunAsync(_folder.Path, "demo", "--out", "demo");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>Calls the program on the demo's store.</summary>
    internal Task<ProgramRun> CallAsync(params string[] arguments) => Zhip.CallAsync([.. arguments, "--store", Store]);

    /// <summary>What <c>zhip search</c> answers in JSON.</summary>
    internal async Task<System.Text.Json.JsonElement> SearchAsync(string query, params string[] options) =>
        (await CallAsync(["search", query, "--json", .. options])).Json();
}
