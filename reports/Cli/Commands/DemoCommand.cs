using System.CommandLine;
using System.Reflection;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Reports.Monitoring;
using ZhuhaiIp.Analytics.Reports.Navigation;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip demo</c>: from nothing to reports, over the sample records inside the program.</summary>
internal static class DemoCommand
{
    private const string Records = "data-samples/records/";
    private const int ShownClues = 5;

    private static readonly string[] Queries =
        ["标题:\"墨盒\" AND 省市:珠海", "锂电池", "ipc:H01L* AND 申请日:[2018 TO 2022]", "标题:\"打印机\" NOT 标题:\"三维\""];

    internal static Command Create(CommandConsole console)
    {
        var folder = new Option<string>("--out")
        {
            HelpName = "DIR",
            DefaultValueFactory = _ => "zhip-demo",
            Description = new Wording("演示文件放到哪里（默认 zhip-demo）", "where the demonstration goes (default zhip-demo)").In(console.Language),
        };
        var command = new Command(
            "demo", new Wording("演示：样例入库、检索、五份导航报告、申请线索", "from nothing: samples, search, five reports, clues").In(console.Language))
        {
            folder,
        };
        command.SetAction((parsed, cancellation) => RunAsync(new Settings(parsed.GetRequiredValue(folder)), console, cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        var samples = Path.Combine(settings.Folder, "samples");
        var store = Path.Combine(settings.Folder, "store");
        var reports = Path.Combine(settings.Folder, "reports");
        console.Line("全部样例为合成数据，不涉及任何真实企业。", "All samples are synthetic; no real firm is concerned.");
        await UnpackAsync(samples, cancellation);
        await IngestAsync(samples, store, console, cancellation);
        using var engine = AnalyticsEngine.Open(store);
        Search(engine, console);
        await NavigateAsync(engine, reports, console, cancellation);
        await MonitorAsync(engine, reports, console, cancellation);
        console.Line();
        console.Line(
            $"请用浏览器打开：{Path.GetFullPath(Path.Combine(reports, "printing.html"))}",
            $"Open in a browser: {Path.GetFullPath(Path.Combine(reports, "printing.html"))}");
        return ExitCode.Done;
    }

    private static async Task UnpackAsync(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(Records, StringComparison.Ordinal))
            {
                await using var source = assembly.GetManifestResourceStream(name)!;
                await using var target = new FileStream(Path.Combine(folder, name[Records.Length..]), FileMode.Create);
                await source.CopyToAsync(target, cancellation);
            }
        }
    }

    private static async Task IngestAsync(string samples, string store, CommandConsole console, CancellationToken cancellation)
    {
        await using var writer = await StoreWriter.OpenAsync(store, cancellation);
        var report = await IngestPipeline.RunAsync(
            new IngestOptions { Paths = [samples], RejectsFolder = Path.Combine(store, "rejects"), Language = console.Language },
            writer,
            null,
            cancellation);
        var counts = report.Counts;
        console.Line();
        console.Line("一、入库", "1. Ingest");
        console.Line(
            $"  读取 {counts.Read:N0} 条：入库 {counts.Stored:N0}，更新 {counts.Updated:N0}，重复 {counts.Duplicates:N0}，未能入库 {counts.Rejected:N0}（{report.Seconds:F1} 秒）",
            $"  read {counts.Read:N0}: stored {counts.Stored:N0}, updated {counts.Updated:N0}, duplicates {counts.Duplicates:N0}, rejected {counts.Rejected:N0} ({report.Seconds:F1} s)");
        foreach (var rejection in report.Rejections)
        {
            console.Line($"    {rejection.File}:{rejection.Line} {rejection.Detail.In(console.Language)}");
        }
    }

    private static void Search(AnalyticsEngine engine, CommandConsole console)
    {
        console.Line();
        console.Line("二、检索", "2. Search");
        foreach (var query in Queries)
        {
            var result = engine.Search(new SearchRequest(query) { Limit = 2 });
            console.Line($"  {query}  →  {result.Total:N0} 件", $"  {query}  →  {result.Total:N0}");
            foreach (var hit in result.Hits)
            {
                console.Line($"      {hit.Publication ?? hit.Application}  {hit.Title}  [{string.Join("；", hit.Applicants)}]");
            }
        }
    }

    private static async Task NavigateAsync(
        AnalyticsEngine engine, string folder, CommandConsole console, CancellationToken cancellation)
    {
        console.Line();
        console.Line("三、五个产业集群的专利导航报告", "3. Navigation reports of the five clusters");
        foreach (var study in Studies.All)
        {
            var result = engine.Navigate(study);
            var files = await ReportFiles.WriteAsync(
                NavigationReportBuilder.Build(result), folder, study.Id, ["html", "json"], cancellation);
            var total = result.Sections.SelectMany(section => section.Figures).First().Total;
            console.Line($"  {study.Cluster}：{total:N0} 件申请  {files[0]}", $"  {study.ClusterEnglish}: {total:N0} applications  {files[0]}");
        }
    }

    private static async Task MonitorAsync(
        AnalyticsEngine engine, string folder, CommandConsole console, CancellationToken cancellation)
    {
        console.Line();
        console.Line("四、申请线索", "4. Filing clues");
        var result = engine.Monitor(null, null);
        MonitorCommand.Print(result, console, ShownClues);
        var report = CluesReportBuilder.Build(ClueTexts.Of(result, engine.Store));
        var files = await ReportFiles.WriteAsync(report, folder, "clues", ["html", "json"], cancellation);
        console.Line($"  线索清单：{files[0]}", $"  All clues: {files[0]}");
    }

    internal sealed record Settings(string Folder);
}
