using System.CommandLine;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip store undo BATCH</c>: the store as if the batch had never been ingested.</summary>
internal static class StoreUndoCommand
{
    internal static Command Create(CommandConsole console)
    {
        var batch = new Argument<string>("BATCH")
        {
            Description = new Wording("批次名，见 zhip store batches", "a batch's name, see zhip store batches").In(console.Language),
        };
        var command = new Command("undo", new Wording("撤销一批入库", "undo an ingest").In(console.Language)) { batch };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Settings(GlobalOptions.Store(parsed), parsed.GetRequiredValue(batch), GlobalOptions.Json(parsed)), console, cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        // A writer would make a store where there is none.
        PatentStore.Open(settings.Store).Dispose();
        await using (var writer = await StoreWriter.OpenAsync(settings.Store, cancellation))
        {
            await writer.UndoAsync(settings.Batch, cancellation);
        }

        using var store = PatentStore.Open(settings.Store);
        if (settings.Json)
        {
            console.Json(new JsonObject
            {
                ["batch"] = settings.Batch,
                ["generation"] = store.Generation,
                ["publications"] = store.Publications,
                ["applications"] = store.Applications,
                ["store"] = StoreJson.Of(store, console.Language),
                ["notes"] = new JsonArray(),
            });
        }
        else
        {
            console.Line(
                $"已撤销批次 {settings.Batch}（第 {store.Generation} 代）：现有申请 {store.Applications:N0} 件，公开文本 {store.Publications:N0} 件",
                $"Batch {settings.Batch} is undone (generation {store.Generation}): {store.Applications:N0} applications, {store.Publications:N0} publications");
        }

        return ExitCode.Done;
    }

    internal sealed record Settings(string Store, string Batch, bool Json);
}
