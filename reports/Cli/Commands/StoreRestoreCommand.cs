using System.CommandLine;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Backups;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip store restore</c>: makes a store out of a backup.</summary>
internal static class StoreRestoreCommand
{
    internal static Command Create(CommandConsole console)
    {
        var file = new Argument<string>("FILE")
        {
            Description = new Wording("备份文件", "the backup").In(console.Language),
        };
        var force = new Option<bool>("--force")
        {
            Description = new Wording("磁盘空间看来不够时照常进行", "go on where the disk looks too small").In(console.Language),
        };
        var command = new Command("restore", new Wording("由备份恢复到新的或空的文件夹", "make a store out of a backup, in a new or empty folder").In(console.Language)) { file, force };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Settings(GlobalOptions.Store(parsed), parsed.GetRequiredValue(file), parsed.GetValue(force), GlobalOptions.Json(parsed)),
            console,
            cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        var generation = await StoreRestore.ReadAsync(
            settings.File, settings.Store, settings.Force, TimeProvider.System, cancellation);
        if (settings.Json)
        {
            console.Json(new JsonObject { ["generation"] = generation });
        }
        else
        {
            console.Line(
                $"已恢复到 {settings.Store}（第 {generation} 代）", $"Restored to {settings.Store} (generation {generation})");
        }

        return ExitCode.Done;
    }

    internal sealed record Settings(string Store, string File, bool Force, bool Json);
}
