using System.Diagnostics;
using System.Globalization;
using System.Text;
using ZhuhaiIp.Analytics.Benchmarks.Plain;
using ZhuhaiIp.Analytics.Engine;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Testing.Generation;

namespace ZhuhaiIp.Analytics.Benchmarks;

/// <summary>Times of searches in one opened store, over fixed queries, beside Lucene.Net's bigrams over the same records.</summary>
/// <remarks><c>dotnet run --project tests/Benchmarks -c Release -- search [records] [folder]</c>. The store and the index
/// of bigrams are made once and kept in the folder.</remarks>
internal static class SearchBenchmark
{
    private const int Records = 1_000_000;
    private const int Rounds = 3;
    private const int Searchers = 16;
    private const int ListedNumbers = 50_000;
    private const int MostScanned = 30;
    private const string TitlePrefix = "标题:";

    /// <summary>Prints the times of each kind of search.</summary>
    internal static async Task<int> RunAsync(string[] args)
    {
        var records = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Records;
        var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "zhip-benchmark");
        var store = await StoreAsync(records, folder);
        var clock = Stopwatch.StartNew();
        using var engine = AnalyticsEngine.Open(store);
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}; opened in {clock.Elapsed.TotalMilliseconds:F0} ms, {engine.Store.Publications:N0} publications");
        var queries = Queries("queries.tsv");
        var patterns = Queries("patterns.tsv");
        Console.WriteLine("searches | number | p50 | p90 | p99 | longest");
        var times = Measure("exact totals, top 20", queries, query => engine.Search(new SearchRequest(query)));
        Strata(queries, times, query => engine.Search(new SearchRequest(query) { Limit = 0 }).Total);
        Measure("the same with facets by year, applicant, IPC", queries, query => engine.Search(
            new SearchRequest(query) { Facets = [FacetKind.Year, FacetKind.Applicant, FacetKind.Ipc4] }));
        Measure("the same by publication date", queries, query => engine.Search(
            new SearchRequest(query) { Sort = SortOrder.PublicationDate }));
        Measure("nearness and wildcards", patterns, query => engine.Search(new SearchRequest(query)));
        Numbers(engine, records);
        Concurrent(engine, queries);
        Exact(engine, queries);
        Plainly(records, folder, queries);
        return 0;
    }

    private static async Task<string> StoreAsync(int records, string folder)
    {
        Directory.CreateDirectory(folder);
        var store = Path.Combine(folder, $"search-{records}-store");
        if (!Directory.Exists(store))
        {
            var file = Path.Combine(folder, $"synthetic-{records}.csv");
            if (!File.Exists(file))
            {
                await using var writer = new StreamWriter(file + ".tmp", append: false, new UTF8Encoding(true), 1 << 20);
                SampleTable.Office.Write(writer, SyntheticPatents.Generate(new GenerationOptions { Count = records }));
                await writer.DisposeAsync();
                File.Move(file + ".tmp", file);
            }

            var run = await MeasuredRun.OfAsync("ingest", file, "--store", store);
            Console.WriteLine(run.Output.TrimEnd());
        }

        return store;
    }

    private static string[] Queries(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Searching", file))
            .Where(line => line.Length > 0 && line[0] != '#'),
    ];

    /// <summary>Times of all rounds; a round of warming up goes before.</summary>
    private static double[] Measure<T>(string name, string[] queries, Func<string, T> search)
    {
        foreach (var query in queries)
        {
            search(query);
        }

        var times = new double[queries.Length];
        var all = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < queries.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                search(queries[i]);
                var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                all.Add(took);
                times[i] = round == 0 ? took : Math.Min(times[i], took);
            }
        }

        all.Sort();
        Console.WriteLine($"| {name} | {queries.Length} | {At(all, 0.5):F2} ms | {At(all, 0.9):F1} ms | {At(all, 0.99):F1} ms | {all[^1]:F1} ms |");
        return times;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];

    private static void Strata(string[] queries, double[] times, Func<string, long> count)
    {
        var totals = Array.ConvertAll(queries, query => count(query));
        Console.WriteLine($"  hits up to: {string.Join(", ", totals.Zip(times)
            .GroupBy(pair => Math.Max(1, Math.Ceiling(Math.Log10(Math.Max(1, pair.First))))).OrderBy(group => group.Key)
            .Select(group => $"10^{group.Key:F0} {group.Count()} queries {group.Average(pair => pair.Second):F2} ms"))}; above 500,000: {totals.Count(total => total > 500_000)}");
        if (Environment.GetEnvironmentVariable("SEARCH_TIMES") is { Length: > 0 } file)
        {
            File.WriteAllLines(file, queries.Select((query, i) => string.Create(CultureInfo.InvariantCulture, $"{times[i]:F2}\t{totals[i]}\t{query}")));
        }
    }

    private static void Numbers(AnalyticsEngine engine, int records)
    {
        var numbers = SyntheticPatents.Generate(new GenerationOptions { Count = Math.Min(records, 4 * ListedNumbers) })
            .Select(record => record.ToPatent().Application?.ToString()).OfType<string>().Distinct(StringComparer.Ordinal).Take(ListedNumbers).ToArray();
        var query = $"an:({string.Join(' ', numbers)})";
        var clock = Stopwatch.StartNew();
        var found = engine.Search(new SearchRequest(query)).Total;
        var first = clock.Elapsed;
        clock.Restart();
        engine.Search(new SearchRequest(query));
        Console.WriteLine($"a list of {numbers.Length:N0} numbers: {found:N0} found, {first.TotalMilliseconds:F0} ms, again {clock.Elapsed.TotalMilliseconds:F0} ms");
    }

    private static void Concurrent(AnalyticsEngine engine, string[] queries)
    {
        var totals = Array.ConvertAll(queries, query => engine.Search(new SearchRequest(query)).Total);
        var one = Throughput(1);
        var cores = Throughput(Environment.ProcessorCount);
        var many = Throughput(Searchers);
        Console.WriteLine($"searches a second: one searcher {one:F0}, {Environment.ProcessorCount} searchers {cores:F0}, {Searchers} searchers {many:F0}");

        double Throughput(int searchers)
        {
            var clock = Stopwatch.StartNew();
            var threads = Enumerable.Range(0, searchers).Select(searcher => new Thread(() =>
            {
                for (var i = 0; i < queries.Length; i++)
                {
                    var at = (i + searcher * 37) % queries.Length;
                    var total = engine.Search(new SearchRequest(queries[at])).Total;
                    if (total != totals[at])
                    {
                        throw new InvalidOperationException($"{queries[at]}: {total}, alone {totals[at]}");
                    }
                }
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            return searchers * queries.Length / clock.Elapsed.TotalSeconds;
        }
    }

    /// <summary>Totals against a scan by DuckDB, which knows nothing of the index: the queries about titles, and with each of their words
    /// looked for in all texts, as literal characters.</summary>
    private static void Exact(AnalyticsEngine engine, string[] queries)
    {
        using var lake = engine.Store.OpenLake();
        var (asked, equal) = (0, 0);
        foreach (var terms in queries.Where(query => query.StartsWith(TitlePrefix, StringComparison.Ordinal)).Take(MostScanned)
            .Select(query => query[TitlePrefix.Length..].Replace("\"", "", StringComparison.Ordinal).Split(" AND ")))
        {
            foreach (var (prefix, columns) in (IEnumerable<(string, string[])>)[(TitlePrefix, ["title"]), ("", ["title", "abstract", "claims"])])
            {
                var query = string.Join(" AND ", terms.Select(term => $"{prefix}\"{term}\""));
                var scanned = lake.Count(
                    "SELECT count(DISTINCT i.application_id) FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id WHERE "
                    + string.Join(" AND ", terms.Select((_, at) => $"({string.Join(" OR ", columns.Select(column => $"contains(p.{column}, ${at + 1})"))})")),
                    [.. terms]);
                var found = engine.Search(new SearchRequest(query)).Total;
                asked++;
                equal += scanned == found ? 1 : 0;
                if (scanned != found)
                {
                    Console.WriteLine($"  {query}: {found:N0}, a scan {scanned:N0}");
                }
            }
        }

        Console.WriteLine($"totals of quoted words equal to a scan of the lake: {equal} of {asked}");
    }

    private static void Plainly(int records, string folder, string[] queries)
    {
        using var pairs = PairIndex.Of(Path.Combine(folder, $"pairs-{records}"), records);
        Measure("Lucene.Net, bigrams (CJKAnalyzer), exact totals, top 20", queries, pairs.Search);
    }
}
