using System.CommandLine;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.SideTables;
using ZhuhaiIp.Analytics.Store.Workbench;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip store</c>: what a store holds, whether it is sound, and mending it.</summary>
internal static class StoreCommand
{
    private static readonly Dictionary<string, Wording> WorkbenchWords = new(StringComparer.Ordinal)
    {
        ["queries"] = new("检索式", "queries"),
        ["collections"] = new("集合", "collections"),
        ["tags"] = new("标签", "tags"),
        ["reviews"] = new("复核决定", "reviews"),
        ["lexicons"] = new("词表", "lexicons"),
        ["studies"] = new("研究", "studies"),
        ["runs"] = new("新增检索", "alerts"),
    };

    internal static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var command = new Command("store", new Wording(
            "专利库：概况、检查、修复、历史、批次、撤销、压缩、备份、恢复",
            "the store: contents, check, repair, history, batches, undo, compaction, backup, restore").In(language));
        var info = new Command("info", new Wording("库的概况", "what the store holds").In(language));
        info.SetAction((parsed, _) => InfoAsync(new Settings(GlobalOptions.Store(parsed), GlobalOptions.Json(parsed)), console));
        var check = new Command("check", new Wording("核对校验和、引用与索引", "compare checksums, references and index").In(language));
        check.SetAction((parsed, cancellation) =>
            CheckAsync(new Settings(GlobalOptions.Store(parsed), GlobalOptions.Json(parsed)), console, cancellation));
        var repair = new Command("repair", new Wording("由数据重建索引", "rebuild the index from the lake").In(language));
        var analyzer = AnalyzerOption.Create(language);
        repair.Add(analyzer);
        repair.SetAction((parsed, cancellation) => RepairAsync(
            new Settings(GlobalOptions.Store(parsed), GlobalOptions.Json(parsed)), parsed.GetValue(analyzer), console, cancellation));
        command.Add(info);
        command.Add(check);
        command.Add(repair);
        command.Add(StoreHistoryCommand.Create(console));
        command.Add(StoreBatchesCommand.Create(console));
        command.Add(StoreUndoCommand.Create(console));
        command.Add(StoreCompactCommand.Create(console));
        command.Add(StoreBackupCommand.Create(console));
        command.Add(StoreRestoreCommand.Create(console));
        return command;
    }

    internal static Task<int> InfoAsync(Settings settings, CommandConsole console)
    {
        using var store = PatentStore.Open(settings.Store);
        var workbench = new AnalystWorkbench(settings.Store, TimeProvider.System).Counts();
        if (settings.Json)
        {
            console.Json(ToJson(store, workbench, console.Language));
        }
        else
        {
            Print(store, settings.Store, workbench, console);
        }

        return Task.FromResult(ExitCode.Done);
    }

    internal static async Task<int> CheckAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        var faults = await Task.Run(() => StoreChecker.Check(settings.Store, cancellation), cancellation);
        if (settings.Json)
        {
            console.Json(new JsonObject
            {
                ["sound"] = faults.Count == 0,
                ["faults"] = new JsonArray([.. faults.Select(fault => (JsonNode)new JsonObject
                {
                    ["file"] = fault.File,
                    ["fact"] = fault.Fact.In(console.Language),
                    ["repairable"] = fault.IndexOnly,
                })]),
            });
        }
        else
        {
            foreach (var fault in faults)
            {
                console.Line($"{fault.File}  {fault.Fact.In(console.Language)}");
            }

            console.Line(
                faults.Count == 0 ? "库完好：校验和、引用、索引均一致" : $"发现 {faults.Count} 处问题",
                faults.Count == 0 ? "The store is sound: checksums, references and index agree" : $"{faults.Count} faults");
        }

        return faults.Count == 0 ? ExitCode.Done : ExitCode.DoneWithFindings;
    }

    internal static async Task<int> RepairAsync(
        Settings settings, string? analyzer, CommandConsole console, CancellationToken cancellation)
    {
        var generation = await StoreRepairer.RepairAsync(settings.Store, analyzer, TimeProvider.System, cancellation);
        if (settings.Json)
        {
            console.Json(new JsonObject { ["generation"] = generation });
        }
        else
        {
            console.Line($"索引已由数据重建（第 {generation} 代）", $"The index was rebuilt from the lake (generation {generation})");
        }

        return ExitCode.Done;
    }

    private static void Print(
        PatentStore store, string folder, IReadOnlyList<(string Name, int Count)> workbench, CommandConsole console)
    {
        console.Line($"{folder}（第 {store.Generation} 代）", $"{folder} (generation {store.Generation})");
        console.Line(
            $"申请 {store.Applications:N0} 件，公开文本 {store.Publications:N0} 件，专利族 {store.Families:N0} 项，{store.Bytes() / 1048576.0:N1} MB",
            $"{store.Applications:N0} applications, {store.Publications:N0} publications, {store.Families:N0} families, {store.Bytes() / 1048576.0:N1} MB");
        console.Line(CoverageText.Of(store.Coverage).In(console.Language));
        if (workbench.Any(log => log.Count > 0))
        {
            var kept = workbench.Where(log => log.Count > 0).ToList();
            console.Line(
                $"  工作台：{string.Join("，", kept.Select(log => $"{WorkbenchWords[log.Name].Chinese} {log.Count:N0}"))}",
                $"  workbench: {string.Join(", ", kept.Select(log => $"{WorkbenchWords[log.Name].English} {log.Count:N0}"))}");
        }

        if (store.IsLexiconBehind)
        {
            console.Line(
                "  词典在建索引之后有变动：检索已用新词典，运行 zhip store repair 可使新词成为索引的词",
                "  the lexicons were changed since the index was built: searches use them already, zhip store repair makes their terms words of the index");
        }

        foreach (var table in store.Manifest.SideTables)
        {
            var title = SideTableCatalog.Find(table.Name)!.Title;
            var day = StoreJson.Day(table.Date)?.ToString();
            console.Line(
                $"  附表 {table.Name}（{title.Chinese}）{table.Stored:N0} 条，来源 {table.Source}，日期 {day ?? "未注明"}，载入 {table.Time:yyyy-MM-dd HH:mm:ss}Z",
                $"  table {table.Name} ({title.English}): {table.Stored:N0} records, source {table.Source}, as of {day ?? "an unknown day"}, loaded {table.Time:yyyy-MM-dd HH:mm:ss}Z");
        }

        foreach (var batch in store.Manifest.Batches)
        {
            var summary = batch.Summary;
            console.Line(
                $"  {summary.Batch}  {batch.Time:yyyy-MM-dd HH:mm:ss}Z  读取 {summary.Read:N0}，入库 {summary.Stored:N0}，更新 {summary.Updated:N0}，重复 {summary.Duplicates:N0}，未能入库 {summary.Rejected:N0}",
                $"  {summary.Batch}  {batch.Time:yyyy-MM-dd HH:mm:ss}Z  read {summary.Read:N0}, stored {summary.Stored:N0}, updated {summary.Updated:N0}, duplicates {summary.Duplicates:N0}, rejected {summary.Rejected:N0}");
        }
    }

    private static JsonObject ToJson(PatentStore store, IReadOnlyList<(string Name, int Count)> workbench, Language language) => new()
    {
        ["format"] = store.Manifest.Format,
        ["generation"] = store.Generation,
        ["publications"] = store.Publications,
        ["applications"] = store.Applications,
        ["families"] = store.Families,
        ["analyzer"] = store.Manifest.Analyzer,
        ["bytes"] = store.Bytes(),
        ["batches"] = new JsonArray([.. store.Manifest.Batches.Select(batch => (JsonNode)new JsonObject
        {
            ["batch"] = batch.Summary.Batch,
            ["time"] = batch.Time.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            ["read"] = batch.Summary.Read,
            ["stored"] = batch.Summary.Stored,
            ["updated"] = batch.Summary.Updated,
            ["duplicates"] = batch.Summary.Duplicates,
            ["rejected"] = batch.Summary.Rejected,
        })]),
        ["lexicon"] = store.Manifest.Lexicon,
        ["lexicon_behind"] = store.IsLexiconBehind,
        ["tables"] = new JsonArray([.. store.Manifest.SideTables.Select(table => (JsonNode)new JsonObject
        {
            ["table"] = table.Name,
            ["source"] = table.Source,
            ["date"] = StoreJson.Day(table.Date),
            ["time"] = table.Time.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            ["read"] = table.Read,
            ["stored"] = table.Stored,
            ["duplicates"] = table.Duplicates,
            ["rejected"] = table.Rejected,
        })]),
        ["workbench"] = new JsonObject(workbench.Select(log => KeyValuePair.Create(log.Name, (JsonNode?)log.Count))),
        ["store"] = StoreJson.Of(store, language),
        ["notes"] = new JsonArray(),
    };

    internal sealed record Settings(string Store, bool Json);
}
