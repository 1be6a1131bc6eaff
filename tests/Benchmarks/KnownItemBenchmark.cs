using System.Globalization;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Benchmarks.Plain;
using ZhuhaiIp.Analytics.Engine;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Engine.Similar;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Benchmarks;

/// <summary>Searches for records that are known to be there, by parts of their own texts: ours, bigrams, single characters.</summary>
/// <remarks><c>dotnet run --project tests/Benchmarks -c Release -- known-item [queries of a kind] [folder]</c>; wants the real records.</remarks>
internal static class KnownItemBenchmark
{
    private const int QueriesOfKind = 500;
    private const int Limit = 10;
    private const int Seed = 20170613;

    private delegate IReadOnlyList<string> Search(string text);

    /// <summary>Prints the mean reciprocal rank and the recall among ten, by kind of query and way of searching.</summary>
    internal static async Task<int> RunAsync(string[] args)
    {
        if (SharedData.PathOf("data/cn-2017") is not { } titles || SharedData.PathOf("data/a01") is not { } abstracts)
        {
            Console.WriteLine("real records: not at hand");
            return 0;
        }

        var asked = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : QueriesOfKind;
        var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "zhip-benchmark");
        var store = await StoreAsync(Path.Combine(folder, "known-item-store"), folder, titles, abstracts);
        using var engine = AnalyticsEngine.Open(store);
        var records = Records(engine);
        var items = Items(records, asked);
        var texts = records.Select(record => (record.Number, $"{record.Title}\n{record.Text}"));
        using var pairs = new TextIndex(new CJKAnalyzer(LuceneVersion.LUCENE_48), texts);
        using var characters = new TextIndex(new StandardAnalyzer(LuceneVersion.LUCENE_48), texts);
        Console.WriteLine($"{records.Count:N0} records; mean reciprocal rank / recall among {Limit}");
        Console.WriteLine("| query made of | queries | zhip search | zhip similar | bigrams (CJKAnalyzer), any, BM25 | characters (StandardAnalyzer), any, BM25 |");
        foreach (var kind in items.GroupBy(item => item.Kind))
        {
            string[] ways =
            [
                Judge(kind, text => Ours(engine, text)),
                Judge(kind, text => Similar(engine, text)),
                Judge(kind, text => pairs.Best(text, Limit)),
                Judge(kind, text => characters.Best(text, Limit)),
            ];
            Console.WriteLine($"| {kind.Key} | {kind.Count()} | {string.Join(" | ", ways)} |");
        }

        return 0;
    }

    private static async Task<string> StoreAsync(string store, string folder, string titles, string abstracts)
    {
        if (!Directory.Exists(store))
        {
            Directory.CreateDirectory(folder);
            var columns = await RealRecords.ColumnsAsync(folder);
            Console.WriteLine((await MeasuredRun.OfAsync("ingest", titles, "--columns", columns, "--store", store)).Output.TrimEnd());
            Console.WriteLine((await MeasuredRun.OfAsync("ingest", abstracts, "--store", store)).Output.TrimEnd());
        }

        return store;
    }

    private static List<(string Number, string Title, string? Text)> Records(AnalyticsEngine engine)
    {
        using var lake = engine.Store.OpenLake();
        return lake.Query(
            """
            SELECT a.application_number, p.title, p.abstract
            FROM applications AS a JOIN publications AS p ON p.row_id = a.row_id
            WHERE a.application_number IS NOT NULL AND p.title IS NOT NULL ORDER BY a.application_id
            """,
            reader => (reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)));
    }

    /// <summary>Queries of a fixed sample: of titles that no other record has, since another record would be as good.</summary>
    private static List<KnownItem> Items(List<(string Number, string Title, string? Text)> records, int asked)
    {
        var random = new Random(Seed);
        var only = records.GroupBy(record => record.Title, StringComparer.Ordinal).Where(same => same.Count() == 1).Select(same => same.First()).ToArray();
        random.Shuffle(only);
        return [.. only.Select(record => KnownItem.Of(record.Number, record.Title, record.Text, random)).SelectMany(made => made)
            .GroupBy(item => item.Kind).SelectMany(kind => kind.Take(asked))];
    }

    private static string Judge(IEnumerable<KnownItem> items, Search search)
    {
        var (asked, found, reciprocal) = (0, 0, 0.0);
        foreach (var item in items)
        {
            var place = search(item.Text).ToList().IndexOf(item.Number) + 1;
            asked++;
            found += place > 0 ? 1 : 0;
            reciprocal += place > 0 ? 1.0 / place : 0;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{reciprocal / asked:F3} / {(double)found / asked:P1}");
    }

    private static string[] Ours(AnalyticsEngine engine, string text)
    {
        try
        {
            return [.. engine.Search(new SearchRequest(Escaped(text)) { Limit = Limit }).Hits.Select(hit => hit.Application ?? "")];
        }
        catch (QueryException)
        {
            return [];
        }
    }

    private static string[] Similar(AnalyticsEngine engine, string text) =>
    [
        .. engine.Similar(new SimilarRequest { Text = new SimilarText("", text, ""), Limit = Limit }).Hits.Select(hit => hit.Application ?? ""),
    ];

    // What the language of queries would read as its own.
    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c is ' ' || char.IsLetterOrDigit(c) ? $"{c}" : $"\\{c}"));
}
