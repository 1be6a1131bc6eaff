using System.Diagnostics;
using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using ZhuhaiIp.Analytics.Testing;
using ZhuhaiIp.Analytics.Testing.Generation;

namespace ZhuhaiIp.Analytics.Benchmarks;

/// <summary>Whole jobs of the program, each a process of its own, as a user would run them.</summary>
/// <remarks><c>dotnet run --project tests/Benchmarks -c Release -- macro [records] [folder]</c>.</remarks>
internal static class MacroBenchmark
{
    private const int SmokeRecords = 200_000;
    private const int UpdatedOneIn = 100;
    private const int Parts = 5;

    private static readonly string[] Queries =
    [
        "标题:\"墨盒\"", "标题:\"电池\" AND 省市:珠海", "晶圆 封装", "ipc:H01L* AND 申请日:[2018 TO 2020]", "\"本发明\"",
    ];

    private static readonly string[] Clusters = ["集成电路", "生物医药", "新材料", "新能源", "高端打印设备"];

    /// <summary>Runs the jobs over generated records, and over the real ones where they are at hand.</summary>
    internal static async Task<int> RunAsync(string[] args)
    {
        var records = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : SmokeRecords;
        var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "zhip-benchmark");
        Directory.CreateDirectory(folder);
        Console.WriteLine($"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, .NET {Environment.Version}");
        Console.WriteLine("job | wall clock | processor | own memory (with mapped files) | rate");
        await RealAsync(folder);
        await GeneratedAsync(records, folder);
        return 0;
    }

    private static async Task RealAsync(string folder)
    {
        if (SharedData.PathOf("data/cn-2017") is not { } real)
        {
            Console.WriteLine("real records: not at hand, left out");
            return;
        }

        var store = Fresh(folder, "real-store");
        var columns = await RealRecords.ColumnsAsync(folder);
        await PrintAsync("ingest cn-2017 (99,915, title only)", 99_915, "ingest", real, "--columns", columns, "--store", store);
        await PrintAsync("ingest cn-2017 again (all duplicates)", 99_915, "ingest", real, "--columns", columns, "--store", store);
        await JobsAsync(store, folder);
    }

    private static async Task GeneratedAsync(int records, string folder)
    {
        var file = Path.Combine(folder, $"synthetic-{records}.csv");
        if (!File.Exists(file))
        {
            await using var writer = new StreamWriter(file + ".tmp", append: false, new UTF8Encoding(true), 1 << 20);
            SampleTable.Office.Write(writer, SyntheticPatents.Generate(new GenerationOptions { Count = records }));
            await writer.DisposeAsync();
            File.Move(file + ".tmp", file);
        }

        var store = Fresh(folder, $"synthetic-{records}-store");
        var floor = Floor(file, records, Path.Combine(folder, "floor.parquet"));
        var ingest = await PrintAsync(
            $"ingest {records:N0} generated (title, abstract, claim)", records, "ingest", file, "--store", store, "--progress");
        Console.WriteLine($"  to DuckDB's floor: {ingest.Wall / floor:F1} times the wall clock");
        Flatness(ingest, records);
        await JobsAsync(store, folder);
        await UpdateAsync(records, folder, store);
    }

    /// <summary>What no ingest can be faster than: DuckDB reading the same file and writing Parquet, nothing else.</summary>
    private static TimeSpan Floor(string file, int records, string parquet)
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"COPY (SELECT * FROM read_csv('{file}', header = true, all_varchar = true)) TO '{parquet}' (FORMAT parquet, COMPRESSION zstd)";
        var clock = Stopwatch.StartNew();
        command.ExecuteNonQuery();
        Console.WriteLine($"| DuckDB alone: the same CSV to Parquet | {clock.Elapsed.TotalSeconds:F2} s | | | {records / clock.Elapsed.TotalSeconds,9:N0}/s |");
        return clock.Elapsed;
    }

    /// <summary>Processor time a record in each fifth of the reading, by the lines that the program prints every ten seconds.</summary>
    private static void Flatness(MeasuredRun ingest, int records)
    {
        var costs = new List<string>();
        var from = (Records: 0L, Processor: TimeSpan.Zero);
        for (var part = 1; part <= Parts; part++)
        {
            var (read, _, processor) = ingest.Marks.LastOrDefault(mark => mark.Records <= (long)records * part / Parts);
            if (read > from.Records)
            {
                costs.Add(string.Create(CultureInfo.InvariantCulture, $"{(processor - from.Processor).TotalMicroseconds / (read - from.Records):F0} µs to {read:N0}"));
                from = (read, processor);
            }
        }

        var rest = ingest.Processor - from.Processor;
        Console.WriteLine($"  processor time a record: {string.Join(", ", costs)}; {rest.TotalSeconds:F1} s for the last {records - from.Records:N0} and the commit");
    }

    private static async Task UpdateAsync(int records, string folder, string store)
    {
        var file = Path.Combine(folder, $"synthetic-{records}-update.csv");
        if (!File.Exists(file))
        {
            await using var writer = new StreamWriter(file + ".tmp", append: false, new UTF8Encoding(true), 1 << 20);
            SampleTable.Office.Write(writer, SyntheticPatents.Generate(new GenerationOptions { Count = records })
                .Where((_, i) => i % UpdatedOneIn == 0)
                .Select(record => record with { Title = record.Title + "（更正）" }));
            await writer.DisposeAsync();
            File.Move(file + ".tmp", file);
        }

        await PrintAsync($"ingest an update of 1 in {UpdatedOneIn}", records / UpdatedOneIn, "ingest", file, "--store", store);
        await PrintAsync("store info (opening)", null, "store", "info", "--store", store);
        await PrintAsync("store check", null, "store", "check", "--store", store);
        await PrintAsync("store compact", null, "store", "compact", "--store", store);
        await PrintAsync("store check", null, "store", "check", "--store", store);
    }

    private static async Task JobsAsync(string store, string folder)
    {
        foreach (var query in Queries)
        {
            await PrintAsync($"search {query}", null, "search", query, "--store", store, "--limit", "20");
        }

        await PrintAsync("search with five facets", null, "search", "\"装置\"", "--store", store, "--facet", "year,applicant,ipc4,region,kind");
        foreach (var (format, sort) in (IEnumerable<(string, string)>)[("csv", "record"), ("xlsx", "filing-date"), ("parquet", "relevance")])
        {
            var file = Path.Combine(folder, "export." + format);
            await PrintAsync($"export all as {format} by {sort}", null, "search", "*:*", "--store", store, "--sort", sort, "--export", file, "--force");
        }

        foreach (var cluster in Clusters)
        {
            await PrintAsync($"navigate {cluster}", null, "navigate", cluster, "--store", store, "--out", Path.Combine(folder, "reports"));
        }

        await PrintAsync("monitor", null, "monitor", "--store", store, "--json");
    }

    private static string Fresh(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        return path;
    }

    private static async Task<MeasuredRun> PrintAsync(string job, int? records, params string[] arguments)
    {
        var run = await MeasuredRun.OfAsync(arguments);
        var rate = records is { } count ? $"{count / run.Wall.TotalSeconds,9:N0}/s" : "";
        Console.WriteLine($"| {job} | {run.Wall.TotalSeconds:F2} s | {run.Processor.TotalSeconds:F1} s | {run.PeakMegabytes:N0} MB ({run.PeakResidentMegabytes:N0}) | {rate} |");
        if (run.ExitCode == 1)
        {
            Console.WriteLine(run.Output);
        }

        return run;
    }
}
