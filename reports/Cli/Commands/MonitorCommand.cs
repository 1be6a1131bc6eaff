using System.CommandLine;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine;
using ZhuhaiIp.Analytics.Engine.Screening;
using ZhuhaiIp.Analytics.Reports.Monitoring;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip monitor</c>: clues to abnormal filings over the store.</summary>
internal static class MonitorCommand
{
    private const int Shown = 20;

    internal static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var since = new Option<string>("--since")
        {
            HelpName = "DATE",
            Description = new Wording("只看此日以来的申请所成的线索", "only clues with filings since this day").In(language),
        };
        var applicant = new Option<string>("--applicant")
        {
            HelpName = "NAME",
            Description = new Wording("只看名称含此的申请人", "only applicants with this in their name").In(language),
        };
        var folder = new Option<string>("--out")
        {
            HelpName = "DIR",
            Description = new Wording("把线索写成报告放到此文件夹", "write the clues as a report into this folder").In(language),
        };
        var format = new Option<string>("--format")
        {
            HelpName = "html,json",
            Description = new Wording("报告格式", "formats of the report").In(language),
        };
        var command = new Command("monitor", new Wording("异常申请线索（供人工复核，不是结论）", "clues to abnormal filings, for a person to review").In(language))
        {
            since, applicant, folder, format,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Settings(GlobalOptions.Store(parsed), GlobalOptions.Json(parsed))
            {
                Since = Day(parsed.GetValue(since)),
                Applicant = parsed.GetValue(applicant),
                Folder = parsed.GetValue(folder),
                Formats = ReportFiles.Formats(parsed.GetValue(format)),
            },
            console,
            cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        using var engine = AnalyticsEngine.Open(settings.Store);
        var result = engine.Monitor(settings.Since, settings.Applicant);
        var report = CluesReportBuilder.Build(ClueTexts.Of(result, engine.Store));
        if (settings.Json)
        {
            await ReportFiles.WriteJsonAsync(report, console, cancellation);
        }
        else
        {
            Print(result, console);
        }

        if (settings.Folder is not null)
        {
            foreach (var path in await ReportFiles.WriteAsync(report, settings.Folder, "clues", settings.Formats, cancellation))
            {
                console.Message(new Wording($"已写 {path}", $"Wrote {path}"));
            }
        }

        return result.Findings.Count > 0 ? ExitCode.DoneWithFindings : ExitCode.Done;
    }

    /// <summary>Prints the strongest clues, each with its figures.</summary>
    internal static void Print(MonitorResult result, CommandConsole console, int most = Shown)
    {
        var language = console.Language;
        console.Line(
            $"查看 {result.Scanned:N0} 件申请，线索 {result.Findings.Count:N0} 条（供人工复核，不是结论）",
            $"{result.Scanned:N0} applications, {result.Findings.Count:N0} clues (for a person to review, no conclusion)");
        foreach (var finding in result.Findings.Take(most))
        {
            var parties = string.Join("、", finding.Parties.Select(party => party.Name));
            console.Line($"  [{ClueTexts.Level(finding.Level).In(language)} {finding.Score:0.00}] {finding.Title.In(language)}：{parties}");
            console.Line($"      {finding.Summary.In(language)}");
        }

        if (result.Findings.Count > most)
        {
            console.Line($"  ……其余 {result.Findings.Count - most:N0} 条见 --json 或 --out", $"  … {result.Findings.Count - most:N0} more with --json or --out");
        }

        foreach (var note in result.Notes)
        {
            console.Message(note);
        }
    }

    private static DateOnly? Day(string? text) => text is null
        ? null
        : DateText.Parse(text) is { Ok: true } parsed ? parsed.Value.Date : throw new AnalyticsException(new Wording(
            $"--since 不是日期：{text}（如 2017-01-01）", $"--since is not a date: {text} (such as 2017-01-01)"));

    internal sealed record Settings(string Store, bool Json)
    {
        internal DateOnly? Since { get; init; }

        internal string? Applicant { get; init; }

        internal string? Folder { get; init; }

        internal IReadOnlyList<string> Formats { get; init; } = ["html", "json"];
    }
}
