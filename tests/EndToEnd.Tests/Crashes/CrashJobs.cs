using System.IO.Compression;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>The commands that are killed, each on a store on which it has something to do.</summary>
internal static class CrashJobs
{
    private const string Revised = "revised";

    private static string[] Ingest => ["ingest", Checkout.Sample("records/synthetic-edge-cases.csv"), "--batch-id", "killed"];

    /// <summary>The commands, by name.</summary>
    internal static IReadOnlyDictionary<string, CrashJob> All { get; } = new CrashJob[]
    {
        new("ingest", TwoBatchesAsync, Ingest) { ShortTime = TimeSpan.MaxValue },
        new("undo", RevisedTwiceAsync, "store", "undo", Revised),
        new("compact", RevisedTwiceAsync, "store", "compact"),
        new("repair", RevisedTwiceAsync, "store", "repair"),
        new("upgrade", OldFormatAsync, Ingest),
    }.ToDictionary(job => job.Name);

    private static async Task TwoBatchesAsync(string store)
    {
        await CallAsync(store, "ingest", Checkout.Sample("records/synthetic-families-abroad.csv"));
        await CallAsync(store, "ingest", Checkout.Sample("records/synthetic-new-energy-until-2020.csv"));
    }

    /// <summary>Every document has three versions, and shows the last with a text of the second: without that, with one of the first.</summary>
    private static async Task RevisedTwiceAsync(string store)
    {
        await CallAsync(store, "ingest", Checkout.Sample("records/synthetic-new-energy-until-2020.csv"));
        List<Patent> first = [.. LakeReader.ReadAll(store, CommitPoint.ReadManifest(store)!.Files).Select(row => row.Patent)];
        await ReviseAsync(store, Revised, first.Select(patent => patent with { Abstract = patent.Abstract + "（更正）" }));
        await ReviseAsync(store, "shortened", first.Select(patent => patent with { Abstract = "" }));
    }

    private static async Task ReviseAsync(string store, string batch, IEnumerable<Patent> patents)
    {
        await using var writer = await StoreWriter.OpenAsync(store, CancellationToken.None);
        var outcomes = await TemporaryStore.FillAsync(writer, batch, patents);
        Assert.All(outcomes, outcome => Assert.Equal(WriteOutcome.Updated, outcome));
        await writer.CommitAsync(new BatchSummary(batch, outcomes.Count, 0, outcomes.Count, 0, 0), CancellationToken.None);
    }

    /// <summary>The fixture's index is as old as its format, and its analyzer may be: it is rebuilt, in that format.</summary>
    private static async Task OldFormatAsync(string store)
    {
        ZipFile.ExtractToDirectory(Path.Combine(AppContext.BaseDirectory, "Fixtures", "format-1.zip"), store);
        await CallAsync(store, "store", "repair");
        Assert.Equal(1, CommitPoint.ReadManifest(store)!.Format);
    }

    private static async Task CallAsync(string store, params string[] arguments) =>
        (await Zhip.CallAsync([.. arguments, "--store", store])).Require(0);
}
