using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Testing;
using ZhuhaiIp.Analytics.Testing.Generation;
using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;
using ZhuhaiIp.Analytics.Text.Tests.Segmentation;

namespace ZhuhaiIp.Analytics.Benchmarks;

/// <summary>How well words are cut, and how fast, in one run; then how well records are found.</summary>
/// <remarks><c>dotnet run --project tests/Benchmarks -c Release -- quality [queries of a kind] [folder]</c>.</remarks>
internal static class QualityBenchmark
{
    private const int Records = 5_000;
    private const int Rounds = 5;

    /// <summary>Prints the two tables.</summary>
    internal static async Task<int> RunAsync(string[] args)
    {
        Load();
        Segmentation();
        Speed();
        return await KnownItemBenchmark.RunAsync(args);
    }

    /// <summary>The first thing that the process does with words: lexicon and model are read here.</summary>
    private static void Load()
    {
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        Segmenters.Default.Segment("一种墨盒", []);
        var took = clock.Elapsed;
        Console.WriteLine($"lexicon and model: loaded in {took.TotalMilliseconds:F0} ms, {(GC.GetTotalMemory(forceFullCollection: true) - memory) / 1048576.0:F1} MB");
    }

    private static void Segmentation()
    {
        Console.WriteLine("| set | words | lexicon alone | lexicon and model |");
        Print("set aside (tests/Text.Tests/Segmentation)", Lines(Path.Combine(AppContext.BaseDirectory, "Segmentation", "labelled-set-aside.tsv"), tabs: true));
        foreach (var name in new[] { "pku", "msr" })
        {
            if (SharedData.PathOf($"data/text/{name}_test_gold.utf8.gz") is { } file)
            {
                Print($"SIGHAN 2005 {name.ToUpperInvariant()}", Lines(file, tabs: false));
            }
            else
            {
                Console.WriteLine($"| SIGHAN 2005 {name.ToUpperInvariant()} | not at hand | | |");
            }
        }
    }

    private static void Print(string name, List<string[]> sentences)
    {
        var (plain, trained) = (new SegmentationScore(), new SegmentationScore());
        var lexicon = new LexiconSegmenter(Lexicon.Default);
        foreach (var words in sentences)
        {
            plain.Add(words, lexicon);
            trained.Add(words, Segmenters.Default);
        }

        Console.WriteLine($"| {name} | {sentences.Sum(words => words.Length):N0} | {plain} | {trained} |");
    }

    private static List<string[]> Lines(string file, bool tabs)
    {
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : File.OpenRead(file);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sentences = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            var text = tabs ? line.Split('\t')[^1] : line;
            if (text.Length > 0 && text[0] != '#')
            {
                sentences.Add(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return sentences;
    }

    private static void Speed()
    {
        var texts = SyntheticPatents.Generate(new GenerationOptions { Count = Records }).Select(record => record.Abstract).ToArray();
        using var pairs = new CJKAnalyzer(LuceneVersion.LUCENE_48);
        using var words = new WordAnalyzer(TextCutter.Default);
        using var literal = new LiteralAnalyzer();
        var (cjk, own, characters) = (Rate(pairs, texts), Rate(words, texts), Rate(literal, texts));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"characters a second, one thread, as Lucene.Net tokenizers: CJKAnalyzer {cjk:F1} M, words {own:F1} M ({own / cjk:F2}), literal {characters:F1} M ({characters / cjk:F2})"));
    }

    private static double Rate(Analyzer analyzer, string[] texts)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            foreach (var text in texts)
            {
                using var stream = analyzer.GetTokenStream("text", text);
                stream.Reset();
                while (stream.IncrementToken())
                {
                }

                stream.End();
            }

            best = clock.Elapsed < best ? clock.Elapsed : best;
        }

        return texts.Sum(text => (long)text.Length) / best.TotalSeconds / 1e6;
    }
}
