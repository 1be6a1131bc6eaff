using System.Text;
using ZhuhaiIp.Analytics.Testing.Generation;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>An ingest that is stopped leaves the store as it was; a second writer is turned away.</summary>
public sealed class InterruptionTests : IDisposable
{
    // More than one portion of the writer (60,000 rows), so that files of the new generation stand when it is stopped.
    private const int Records = 130_000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingest_Killed_LeavesTheStoreAsItWas()
    {
        var before = await StartingStoreAsync();
        using (var running = await StartLongIngestAsync())
        {
            await running.WaitUntilAsync(() => Directory.Exists(_folder["store/lake"])
                && Directory.EnumerateFiles(_folder["store/lake"], "*", SearchOption.AllDirectories).Count() > LakeFiles);
            running.Kill();
            Assert.NotEqual(0, (await running.EndAsync()).ExitCode);
        }

        await RequireAsBeforeAsync(before);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Ingest_StoppedByASignal_EndsWithOneLineAndLeavesTheStoreAsItWas(string signal)
    {
        if (OperatingSystem.IsWindows() || IsIgnoredHere(signal))
        {
            Console.WriteLine($"Skipped: SIG{signal} cannot be sent from here.");
            return;
        }

        var before = await StartingStoreAsync();
        using (var running = await StartLongIngestAsync())
        {
            await running.WaitUntilAsync(() => HolderIs(running));
            await Task.Delay(500);
            running.Signal(signal);
            Assert.Contains("已停止", (await running.EndAsync()).Failure(), StringComparison.Ordinal);
        }

        await RequireAsBeforeAsync(before);
    }

    [Fact]
    public async Task Writer_BesideAnother_IsTurnedAwayWithItsHolder()
    {
        var before = await StartingStoreAsync();
        using var running = await StartLongIngestAsync();
        await running.WaitUntilAsync(() => HolderIs(running));

        var second = await Zhip.CallAsync("ingest", Checkout.Sample("records/synthetic-edge-cases.csv"), "--store", _folder["store"]);
        var read = await Zhip.CallAsync("store", "info", "--json", "--store", _folder["store"]);

        Assert.Contains($"pid {running.Id}", second.Failure(), StringComparison.Ordinal);
        Assert.Equal(before, read.Json().GetRawText());
        running.Kill();
        await running.EndAsync();
    }

    private int LakeFiles { get; set; }

    private async Task<string> StartingStoreAsync()
    {
        var file = Checkout.Sample("records/synthetic-printing-until-2020.csv");
        (await Zhip.CallAsync("ingest", file, "--store", _folder["store"])).Require(0);
        LakeFiles = Directory.EnumerateFiles(_folder["store/lake"], "*", SearchOption.AllDirectories).Count();
        return (await Zhip.CallAsync("store", "info", "--json", "--store", _folder["store"])).Json().GetRawText();
    }

    private async Task RequireAsBeforeAsync(string before)
    {
        var info = await Zhip.CallAsync("store", "info", "--json", "--store", _folder["store"]);
        var check = await Zhip.CallAsync("store", "check", "--json", "--store", _folder["store"]);
        var next = await Zhip.CallAsync(
            "ingest", Checkout.Sample("records/synthetic-printing-since-2021.csv"), "--json", "--store", _folder["store"]);
        var after = await Zhip.CallAsync("store", "check", "--json", "--store", _folder["store"]);

        Assert.Equal(before, info.Json().GetRawText());
        Assert.True(check.Json().GetProperty("sound").GetBoolean());
        Assert.True(next.Json().GetProperty("stored").GetInt32() > 0);
        Assert.True(after.Json().GetProperty("sound").GetBoolean());
    }

    private async Task<RunningProgram> StartLongIngestAsync()
    {
        await WriteManyAsync(_folder["many.csv"]);
        return Zhip.Start(_folder.Path, "ingest", "many.csv", "--store", "store");
    }

    private bool HolderIs(RunningProgram running)
    {
        var holder = Directory.EnumerateFiles(_folder["store"], "*.holder").SingleOrDefault();
        return holder is not null && File.ReadAllText(holder).StartsWith($"pid {running.Id},", StringComparison.Ordinal);
    }

    // The texts of a few hundred made-up records under as many application numbers as are wanted.
    private static async Task WriteManyAsync(string path)
    {
        var records = SyntheticPatents.Generate(new GenerationOptions { Count = 300 }).ToList();
        await using var writer = new StreamWriter(path, false, new UTF8Encoding(false));
        await writer.WriteAsync("申请号,申请日,IPC,申请人,标题\n");
        for (var n = 0; n < Records; n++)
        {
            var record = records[n % records.Count];
            await writer.WriteAsync($"CN{201510000000 + n},2015-03-02,\"{record.Ipc}\",\"{record.Applicants}\",\"{record.Title}\"\n");
        }
    }

    // A shell that runs a job in the background may have it ignore Ctrl-C, and so do all programs below it.
    private static bool IsIgnoredHere(string signal)
    {
        const string status = "/proc/self/status";
        var ignored = File.Exists(status)
            ? File.ReadLines(status).First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))[7..].Trim()
            : "0";
        var mask = Convert.ToUInt64(ignored, 16);
        return (mask >> ((signal == "INT" ? 2 : 15) - 1) & 1) == 1;
    }
}
