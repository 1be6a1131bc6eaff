using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Commits;

public class FullDiskTests
{
    private const string Line = "磁盘空间不足";

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    [InlineData(1200)]
    public async Task Batch_OfFilesLargerThanTheSystemAllows_IsOneLineAndTheStoreAsItWas(int kilobytes)
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(30));
        var content = StoreContent.Of(store.Folder);

        // .NET's double mapping of its own code counts as a file: without it the limit is for ours alone.
        if (await ChildProcess.RunInBashAsync(
            $"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f {kilobytes}; {ChildProcess.Command} fill '{store.Folder}'") is not { } run)
        {
            Console.WriteLine("Skipped: no bash to limit the size of files with.");
            return;
        }

        Assert.Contains(Line, run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.Trim().Split('\n'));
        Assert.Equal(1, run.Code);
        Assert.Equal(content, StoreContent.Of(store.Folder));
        Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));
    }

    [Fact]
    public async Task Batch_OnADiskWithAnyRoomTooSmall_IsOneLineAndTheStoreAsItWas()
    {
        using var folder = new TemporaryStore();
        Directory.CreateDirectory(folder.Folder);
        var mounted = $"mount -t tmpfs -o size=48m tmpfs '{folder.Folder}'";
        if (await ChildProcess.RunInBashAsync($"unshare -rm bash -c \"{mounted}\"") is not { Code: 0 })
        {
            Console.WriteLine("Skipped: no small disk can be mounted here.");
            return;
        }

        var run = await ChildProcess.RunInBashAsync(
            $"unshare -rm bash -c \"{mounted} && {ChildProcess.Command} squeeze '{folder.Folder}'\"");

        Assert.True(run!.Value.Code == 0, run.Value.Output);
        var lines = run.Value.Output.Trim().Split('\n');
        Assert.All(lines[..^1], line => Assert.Contains(Line, line, StringComparison.Ordinal));
        Assert.InRange(lines.Length, 10, 200);
    }

    [Theory]
    [InlineData("No space left on device", true)]
    [InlineData("IO Error: Could not write file \"x.parquet\": File too large", true)]
    [InlineData("Permission denied", false)]
    public void AsDiskFull_OfALibrarysWords_TellsThemApart(string message, bool full)
    {
        Exception[] forms =
        [
            new InvalidOperationException(message),
            new AggregateException(new OperationCanceledException(), new IOException("x", new InvalidOperationException(message))),
        ];

        Assert.All(forms, form => Assert.Equal(full, DurableFiles.AsDiskFull(form, "/store") is not null));
    }
}
