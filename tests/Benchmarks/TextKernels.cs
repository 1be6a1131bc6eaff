using BenchmarkDotNet.Attributes;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Testing.Generation;
using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Normalization;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Benchmarks;

/// <summary>Characters through folding, segmentation and the analyzers, against Lucene.Net's CJKAnalyzer in the same run.</summary>
[MemoryDiagnoser]
public class TextKernels : IDisposable
{
    private readonly CJKAnalyzer _pairs = new(LuceneVersion.LUCENE_48);
    private readonly WordAnalyzer _words = new(Segmenters.Default);
    private readonly LiteralAnalyzer _literal = new();
    private readonly List<Segment> _segments = [];
    private string[] _texts = [];

    /// <summary>Two thousand generated abstracts.</summary>
    [GlobalSetup]
    public void Generate() =>
        _texts = [.. SyntheticPatents.Generate(new GenerationOptions { Count = 2000 }).Select(record => record.Abstract)];

    [Benchmark]
    public int Fold() => _texts.Sum(text => TextFolder.Fold(text).Length);

    [Benchmark]
    public int Segment()
    {
        var segments = 0;
        foreach (var text in _texts)
        {
            _segments.Clear();
            Segmenters.Default.Segment(text, _segments);
            segments += _segments.Count;
        }

        return segments;
    }

    [Benchmark(Baseline = true)]
    public int CjkPairs() => Tokens(_pairs);

    [Benchmark]
    public int Words() => Tokens(_words);

    [Benchmark]
    public int Literal() => Tokens(_literal);

    [GlobalCleanup]
    public void Dispose()
    {
        _pairs.Dispose();
        _words.Dispose();
        _literal.Dispose();
        GC.SuppressFinalize(this);
    }

    private int Tokens(Analyzer analyzer)
    {
        var tokens = 0;
        foreach (var text in _texts)
        {
            using var stream = analyzer.GetTokenStream("text", text);
            stream.Reset();
            while (stream.IncrementToken())
            {
                tokens++;
            }

            stream.End();
        }

        return tokens;
    }
}
