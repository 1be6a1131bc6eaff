using System.CommandLine;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Compaction;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip store compact</c>: takes dead rows out of lake and index.</summary>
internal static class StoreCompactCommand
{
    internal static Command Create(CommandConsole console)
    {
        var keep = new Option<int>("--keep")
        {
            HelpName = "N",
            Description = new Wording("最近几批须仍可撤销（默认 0）", "how many of the last batches must stay undoable (default 0)").In(console.Language),
        };
        var command = new Command("compact", new Wording("清除不再需要的旧版本", "drop versions that are no longer needed").In(console.Language)) { keep };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Settings(GlobalOptions.Store(parsed), parsed.GetValue(keep), GlobalOptions.Json(parsed)), console, cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        var result = await StoreCompactor.CompactAsync(settings.Store, settings.Keep, TimeProvider.System, cancellation);
        if (settings.Json)
        {
            console.Json(new JsonObject
            {
                ["generation"] = result.Generation,
                ["dropped"] = result.Dropped,
                ["kept"] = result.Kept,
                ["bytes_before"] = result.BytesBefore,
                ["bytes_after"] = result.BytesAfter,
                ["final"] = StoreJson.Texts(result.Final),
            });
            return ExitCode.Done;
        }

        console.Line(
            $"清除 {result.Dropped:N0} 行，保留 {result.Kept:N0} 行；{Megabytes(result.BytesBefore)} → {Megabytes(result.BytesAfter)}（第 {result.Generation} 代）",
            $"Dropped {result.Dropped:N0} rows, kept {result.Kept:N0}; {Megabytes(result.BytesBefore)} → {Megabytes(result.BytesAfter)} (generation {result.Generation})");
        if (result.Final.Count > 0)
        {
            console.Line(
                $"不能再撤销的批次：{string.Join('、', result.Final)}",
                $"Batches that can no longer be undone: {string.Join(", ", result.Final)}");
        }

        return ExitCode.Done;
    }

    private static string Megabytes(long bytes) => $"{bytes / 1048576.0:N1} MB";

    internal sealed record Settings(string Store, int Keep, bool Json);
}
