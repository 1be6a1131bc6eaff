using System.CommandLine;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Backups;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip store backup</c>: writes one generation of a store into one file.</summary>
internal static class StoreBackupCommand
{
    internal static Command Create(CommandConsole console)
    {
        var file = new Argument<string>("FILE")
        {
            Description = new Wording("备份文件", "the backup").In(console.Language),
        };
        var force = new Option<bool>("--force")
        {
            Description = new Wording("覆盖已有的文件；磁盘空间看来不够时照常进行", "replace an existing file; go on where the disk looks too small").In(console.Language),
        };
        var command = new Command("backup", new Wording("把库和工作台写成一个文件", "write the store and the workbench into one file").In(console.Language)) { file, force };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Settings(GlobalOptions.Store(parsed), parsed.GetRequiredValue(file), parsed.GetValue(force), GlobalOptions.Json(parsed)),
            console,
            cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        var summary = await StoreBackup.WriteAsync(
            settings.Store, settings.File, settings.Force, TimeProvider.System, cancellation);
        if (settings.Json)
        {
            console.Json(new JsonObject
            {
                ["generation"] = summary.Generation,
                ["files"] = summary.Files,
                ["bytes"] = summary.Bytes,
            });
        }
        else
        {
            console.Line(
                $"已备份第 {summary.Generation} 代：{settings.File}（{summary.Files:N0} 个文件，{summary.Bytes / 1048576.0:N1} MB）",
                $"Generation {summary.Generation} is in {settings.File} ({summary.Files:N0} files, {summary.Bytes / 1048576.0:N1} MB)");
        }

        return ExitCode.Done;
    }

    internal sealed record Settings(string Store, string File, bool Force, bool Json);
}
