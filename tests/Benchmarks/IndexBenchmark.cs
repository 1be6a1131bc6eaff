using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Benchmarks.Plain;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Store.Versions;
using ZhuhaiIp.Analytics.Testing.Generation;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Benchmarks;

/// <summary>Indexing alone, of records that are parsed already: ours and Lucene.Net's own way, in one run.</summary>
/// <remarks><c>dotnet run --project tests/Benchmarks -c Release -- index [records] [folder]</c>.</remarks>
internal static class IndexBenchmark
{
    private const int Records = 50_000;
    private const int Portion = 10_000;
    private const int Rounds = 2;
    private const double BufferMegabytes = 64;

    /// <summary>Prints wall clock and processor time of each way: the index best of two rounds, the whole ingest once.</summary>
    internal static async Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Records;
        var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "zhip-benchmark");
        var rows = Rows(count);
        var characters = rows.Sum(row => (long)row.Patent.Title.Length + row.Patent.Abstract.Length + row.Patent.Claims.Length);
        Console.WriteLine($"{count:N0} records, {characters / count} characters each");
        var ours = Best(Path.Combine(folder, "index-ours"), path => Ours(path, rows));
        var plain = Best(Path.Combine(folder, "index-plain"), path => Plain(path, rows));
        Print("batches (engine/Store/FullText)", count, ours);
        Print("Lucene.Net, document by document", count, plain);
        var words = Best(Path.Combine(folder, "index-words"), path => Texts(path, rows, new WordAnalyzer(TextCutter.Default)));
        var pairs = Best(Path.Combine(folder, "index-pairs"), path => Texts(path, rows, new CJKAnalyzer(LuceneVersion.LUCENE_48)));
        Print("Lucene.Net, title and texts alone, our words", count, words);
        Print("Lucene.Net, title and texts alone, CJKAnalyzer", count, pairs);
        Console.WriteLine($"records a second to CJKAnalyzer's: our words {pairs.Wall / words.Wall:F2}, our whole index {pairs.Wall / ours.Wall:F2}");
        var whole = await IngestAsync(folder, count);
        Print("whole ingest: zhip ingest of the same records as a CSV", count, whole);
        Console.WriteLine($"processor time, index alone to Lucene.Net's: {ours.Processor / plain.Processor:F2}; whole ingest to Lucene.Net's: {whole.Processor / plain.Processor:F2}");
        return 0;
    }

    /// <summary>A process of its own, with its start, parsing, identities, lake, index, families and commit.</summary>
    private static async Task<(TimeSpan Wall, TimeSpan Processor)> IngestAsync(string folder, int count)
    {
        var file = Path.Combine(folder, $"index-{count}.csv");
        await using (var writer = new StreamWriter(file, append: false, new UTF8Encoding(true), 1 << 20))
        {
            SampleTable.Office.Write(writer, SyntheticPatents.Generate(new GenerationOptions { Count = count }));
        }

        var store = Path.Combine(folder, "index-store");
        if (System.IO.Directory.Exists(store))
        {
            System.IO.Directory.Delete(store, recursive: true);
        }

        var run = await MeasuredRun.OfAsync("ingest", file, "--store", store);
        return run.ExitCode == 0 ? (run.Wall, run.Processor) : throw new InvalidOperationException(run.Output);
    }

    private static List<StoredRow> Rows(int count) =>
    [
        .. SyntheticPatents.Generate(new GenerationOptions { Count = count }).Select(record => record.ToPatent())
            .Select((patent, row) => new StoredRow(patent, new SourceReference("generated", row + 1), 1, row)
            {
                Row = row,
                Facts = new RowFacts(),
                Entities = new int?[patent.Parties.Count],
            }),
    ];

    private static void Ours(string folder, List<StoredRow> rows)
    {
        using var index = new FullTextWriter(folder, "", []);
        foreach (var portion in rows.Chunk(Portion))
        {
            index.Add(portion, CancellationToken.None);
        }

        index.Prepare(1);
        index.Commit();
    }

    private static void Plain(string folder, List<StoredRow> rows)
    {
        using var directory = new MMapDirectory(folder);
        PlainIndex.Write(directory, rows, Environment.ProcessorCount);
    }

    /// <summary>Two fields of text and nothing else, as an analyzer is compared with another.</summary>
    private static void Texts(string folder, List<StoredRow> rows, Analyzer analyzer)
    {
        using var directory = new MMapDirectory(folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = BufferMegabytes });
        Parallel.For(0, Environment.ProcessorCount, thread =>
        {
            for (var at = thread; at < rows.Count; at += Environment.ProcessorCount)
            {
                var patent = rows[at].Patent;
                writer.AddDocument(new Document
                {
                    new TextField("title", patent.Title, Field.Store.NO),
                    new TextField("text", $"{patent.Title}\n{patent.Abstract}\n{patent.Claims}", Field.Store.NO),
                });
            }
        });
        writer.Commit();
        analyzer.Dispose();
    }

    private static (TimeSpan Wall, TimeSpan Processor) Best(string folder, Action<string> job)
    {
        var best = (Wall: TimeSpan.MaxValue, Processor: TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            if (System.IO.Directory.Exists(folder))
            {
                System.IO.Directory.Delete(folder, recursive: true);
            }

            GC.Collect();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            job(folder);
            var took = (clock.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - before);
            best = took.Item2 < best.Processor ? took : best;
        }

        return best;
    }

    private static void Print(string way, int count, (TimeSpan Wall, TimeSpan Processor) took) => Console.WriteLine(
        $"| {way} | {took.Wall.TotalSeconds:F2} s | {took.Processor.TotalSeconds:F1} s | {count / took.Wall.TotalSeconds,9:N0}/s |");
}
