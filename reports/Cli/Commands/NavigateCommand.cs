using System.CommandLine;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Navigation;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip navigate</c>: writes the navigation report of a cluster or a study.</summary>
internal static class NavigateCommand
{
    internal static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var study = new Argument<string>("STUDY.json|CLUSTER")
        {
            Description = new Wording(
                $"研究文件，或集群名：{string.Join('、', Studies.All.Select(known => known.Cluster))}",
                $"a study file, or a cluster: {string.Join(", ", Studies.All.Select(known => known.Id))}").In(language),
        };
        var folder = new Option<string>("--out")
        {
            HelpName = "DIR",
            Description = new Wording("报告写到哪里（默认当前文件夹）", "where the report goes (default: this folder)").In(language),
        };
        var format = new Option<string>("--format")
        {
            HelpName = "html,json",
            Description = new Wording("格式，逗号分隔（默认 html,json）", "formats, separated by commas (default html,json)").In(language),
        };
        var command = new Command("navigate", new Wording("写专利导航报告", "write a navigation report").In(language))
        {
            study, folder, format,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Settings(GlobalOptions.Store(parsed), parsed.GetRequiredValue(study), GlobalOptions.Json(parsed))
            {
                Folder = parsed.GetValue(folder) ?? ".",
                Formats = ReportFiles.Formats(parsed.GetValue(format)),
            },
            console,
            cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        var study = Study(settings.Study);
        using var engine = AnalyticsEngine.Open(settings.Store);
        var report = NavigationReportBuilder.Build(engine.Navigate(study));
        if (settings.Json)
        {
            await ReportFiles.WriteJsonAsync(report, console, cancellation);
            return ExitCode.Done;
        }

        foreach (var path in await ReportFiles.WriteAsync(report, settings.Folder, study.Id, settings.Formats, cancellation))
        {
            console.Line(path);
        }

        return ExitCode.Done;
    }

    private static NavigationStudy Study(string name)
    {
        if (Studies.Find(name) is { } shipped)
        {
            return shipped;
        }

        if (!File.Exists(name))
        {
            throw new AnalyticsException(new Wording(
                $"没有集群或研究文件“{name}”：集群有 {string.Join('、', Studies.All.Select(study => study.Cluster))}",
                $"There is no cluster or study file \"{name}\": the clusters are {string.Join(", ", Studies.All.Select(study => study.Id))}"));
        }

        using var file = File.OpenRead(name);
        return StudyReader.Read(file, Path.GetFileName(name));
    }

    internal sealed record Settings(string Store, string Study, bool Json)
    {
        internal string Folder { get; init; } = ".";

        internal IReadOnlyList<string> Formats { get; init; } = ["html", "json"];
    }
}
