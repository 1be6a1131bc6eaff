using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip store batches</c>: the ingests of a store, and which of them can be undone.</summary>
internal static class StoreBatchesCommand
{
    internal static Command Create(CommandConsole console)
    {
        var command = new Command("batches", new Wording("各批入库：时间、数量、可否撤销", "the ingests: time, counts, whether they can be undone").In(console.Language));
        command.SetAction((parsed, _) => RunAsync(GlobalOptions.Store(parsed), GlobalOptions.Json(parsed), console));
        return command;
    }

    internal static Task<int> RunAsync(string folder, bool json, CommandConsole console)
    {
        using var store = PatentStore.Open(folder);
        if (json)
        {
            console.Json(new JsonObject
            {
                ["batches"] = new JsonArray([.. store.Manifest.Batches.Select(batch => (JsonNode)ToJson(batch))]),
                ["store"] = StoreJson.Of(store, console.Language),
                ["notes"] = new JsonArray(),
            });
            return Task.FromResult(ExitCode.Done);
        }

        foreach (var batch in store.Manifest.Batches)
        {
            var (summary, state) = (batch.Summary, State(batch).In(console.Language));
            var day = batch.AsOf is { } asOf ? Day(asOf) : Moment(batch.Time);
            console.Line(
                $"{batch.Number,4}  {summary.Batch}  {Moment(batch.Time)}  数据截至 {day}  读取 {summary.Read:N0}，入库 {summary.Stored:N0}，更新 {summary.Updated:N0}，重复 {summary.Duplicates:N0}，未能入库 {summary.Rejected:N0}  {state}",
                $"{batch.Number,4}  {summary.Batch}  {Moment(batch.Time)}  as of {day}  read {summary.Read:N0}, stored {summary.Stored:N0}, updated {summary.Updated:N0}, duplicates {summary.Duplicates:N0}, rejected {summary.Rejected:N0}  {state}");
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static Wording State(BatchEntry batch) => batch switch
    {
        { Undone: { } moment } => new Wording($"已于 {Moment(moment)} 撤销", $"undone {Moment(moment)}"),
        { IsFinal: true } => new Wording("不能再撤销", "can no longer be undone"),
        _ => new Wording("可撤销", "can be undone"),
    };

    private static JsonObject ToJson(BatchEntry batch) => new()
    {
        ["number"] = batch.Number,
        ["batch"] = batch.Summary.Batch,
        ["time"] = Moment(batch.Time),
        ["as_of"] = batch.AsOf is { } asOf ? Day(asOf) : null,
        ["undone"] = batch.Undone is { } moment ? Moment(moment) : null,
        ["final"] = batch.IsFinal,
        ["read"] = batch.Summary.Read,
        ["stored"] = batch.Summary.Stored,
        ["updated"] = batch.Summary.Updated,
        ["duplicates"] = batch.Summary.Duplicates,
        ["rejected"] = batch.Summary.Rejected,
    };

    private static string Moment(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
