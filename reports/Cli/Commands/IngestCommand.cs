using System.CommandLine;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;
using ZhuhaiIp.Analytics.Ingest.Tables;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip ingest</c>: reads source files into the store.</summary>
internal static class IngestCommand
{
    private const int ShownRejections = 5;

    internal static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var paths = new Argument<string[]>("PATH...")
        {
            Description = new Wording("文件或文件夹", "files or folders").In(language),
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = new Wording("来源格式（默认 auto，按内容识别）", "source format (default auto: told by content)").In(language),
        };
        var columns = new Option<string>("--columns")
        {
            HelpName = "FILE.json",
            Description = new Wording("无表头的表各列是什么", "what the columns of a table without a header are").In(language),
        };
        var encoding = new Option<string>("--encoding")
        {
            Description = new Wording("文字编码：auto、utf-8、utf-16、gb18030", "auto, utf-8, utf-16, gb18030").In(language),
        };
        var batch = new Option<string>("--batch-id")
        {
            Description = new Wording("本批的名称（默认自动）", "the batch's name (default: made up)").In(language),
        };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            HelpName = "DATE",
            Description = new Wording("数据截至哪一天：同一来源的两个版本，后者为准（默认入库时刻）", "the day the data stand for: of two versions of one source the later counts (default: now)").In(language),
        };
        var source = new Option<string>("--source")
        {
            HelpName = string.Join('|', SourceClasses.All.Select(known => known.Id)),
            Description = new Wording("来源类别，决定互有出入时以谁为准（默认按格式）", "class of source: whose word counts where sources differ (default: by format)").In(language),
        };
        var rejects = new Option<string>("--rejects")
        {
            HelpName = "FILE",
            Description = new Wording("未能入库的记录写到哪里（默认库中 rejects/）", "where rejected records go (default: rejects/ in the store)").In(language),
        };
        var tables = new SideTableArguments(language);
        var force = new Option<bool>("--force")
        {
            Description = new Wording("磁盘空间看来不够时照常进行", "go on where the disk looks too small").In(language),
        };
        var progress = new Option<bool>("--progress")
        {
            Description = new Wording("标准错误不是终端时也报告进度，每十秒一行", "tell how far it is even where standard error is a file, a line every ten seconds").In(language),
        };
        var analyzer = AnalyzerOption.Create(language);
        var command = new Command("ingest", new Wording("把专利数据读入库", "read source files into the store").In(language))
        {
            paths, format, columns, encoding, batch, asOf, source, rejects, tables.Table, tables.Date, force, progress, analyzer,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Settings(
                GlobalOptions.Store(parsed),
                parsed.GetRequiredValue(paths),
                parsed.GetValue(columns),
                GlobalOptions.Json(parsed))
            {
                Format = parsed.GetValue(format) ?? "auto",
                Encoding = parsed.GetValue(encoding) ?? "auto",
                Batch = parsed.GetValue(batch),
                AsOf = parsed.GetValue(asOf),
                Source = parsed.GetValue(source),
                Rejects = parsed.GetValue(rejects),
                Table = parsed.GetValue(tables.Table),
                Date = parsed.GetValue(tables.Date),
                Force = parsed.GetValue(force),
                Progress = parsed.GetValue(progress),
                Analyzer = parsed.GetValue(analyzer),
            },
            console,
            cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        var table = SideTableArguments.Of(settings, console.Language);
        if (!settings.Force)
        {
            DiskRoom.Require(settings.Store, DiskEstimate.Of(settings.Paths));
        }

        var report = table is null
            ? await IngestAsync(settings, console, cancellation)
            : await TableIngest.RunAsync(table, settings.Store, cancellation);
        Print(report, settings, console);
        return report.Counts.Rejected > 0 ? ExitCode.DoneWithFindings : ExitCode.Done;
    }

    private static async Task<IngestReport> IngestAsync(
        Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        var options = new IngestOptions
        {
            Paths = settings.Paths,
            Format = settings.Format,
            Encoding = settings.Encoding,
            Columns = settings.Columns is null ? null : await ColumnLayout.LoadAsync(settings.Columns, cancellation),
            Batch = settings.Batch,
            AsOf = settings.AsOf,
            Source = settings.Source,
            RejectsFile = settings.Rejects,
            RejectsFolder = Path.Combine(settings.Store, "rejects"),
            Language = console.Language,
        };
        await using var writer = await StoreWriter.OpenAsync(settings.Store, settings.Analyzer, TimeProvider.System, cancellation);
        using var progress = new ProgressLine(console, settings.Progress);
        return await IngestPipeline.RunAsync(options, writer, progress, cancellation);
    }

    private static void Print(IngestReport report, Settings settings, CommandConsole console)
    {
        foreach (var note in report.Notes)
        {
            console.Message(note.Text);
        }

        if (settings.Json)
        {
            console.Json(ToJson(report, console.Language));
            return;
        }

        var counts = report.Counts;
        console.Line(
            $"读取 {counts.Read:N0} 条：入库 {counts.Stored:N0}，更新 {counts.Updated:N0}，重复 {counts.Duplicates:N0}，未能入库 {counts.Rejected:N0}（{report.Seconds:F1} 秒，批次 {report.Batch}）",
            $"Read {counts.Read:N0}: stored {counts.Stored:N0}, updated {counts.Updated:N0}, duplicates {counts.Duplicates:N0}, rejected {counts.Rejected:N0} ({report.Seconds:F1} s, batch {report.Batch})");
        foreach (var rejection in report.Rejections.Take(ShownRejections))
        {
            console.Line($"  {Place(rejection)} {rejection.Detail.In(console.Language)}");
        }

        if (report.RejectsFile is not null)
        {
            console.Line($"未能入库的记录及原因：{report.RejectsFile}", $"Rejected records and why: {report.RejectsFile}");
        }
    }

    private static string Place(Rejection rejection) => $"{rejection.File}:{rejection.Line}";

    private static JsonObject ToJson(IngestReport report, Language language) => new()
    {
        ["read"] = report.Counts.Read,
        ["stored"] = report.Counts.Stored,
        ["updated"] = report.Counts.Updated,
        ["duplicates"] = report.Counts.Duplicates,
        ["rejected"] = report.Counts.Rejected,
        ["seconds"] = Math.Round(report.Seconds, 3),
        ["batch"] = report.Batch,
        ["rejections"] = new JsonArray([.. report.Rejections.Select(rejection => (JsonNode)new JsonObject
        {
            ["file"] = rejection.File,
            ["record"] = rejection.Record,
            ["line"] = rejection.Line,
            ["reason"] = RejectionReasons.Id(rejection.Reason),
            ["detail"] = rejection.Detail.In(language),
        })]),
        ["notes"] = new JsonArray([.. report.Notes.Select(note => (JsonNode)note.Text.In(language))]),
    };

    internal sealed record Settings(string Store, IReadOnlyList<string> Paths, string? Columns, bool Json)
    {
        internal string Format { get; init; } = "auto";

        internal string Encoding { get; init; } = "auto";

        internal string? Batch { get; init; }

        internal DateOnly? AsOf { get; init; }

        internal string? Source { get; init; }

        internal string? Rejects { get; init; }

        internal string? Table { get; init; }

        internal string? Date { get; init; }

        internal bool Force { get; init; }

        internal bool Progress { get; init; }

        internal string? Analyzer { get; init; }
    }
}
