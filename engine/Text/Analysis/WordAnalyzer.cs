using Lucene.Net.Analysis;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>The one analyzer of words, for indexing and for queries.</summary>
internal sealed class WordAnalyzer(ISegmenter segmenter, Lexicon lexicon) : Analyzer
{
    private const int Gap = 1000;

    /// <summary>The analyzer over <paramref name="segmenter"/> and the lexicon that comes with the program.</summary>
    public WordAnalyzer(ISegmenter segmenter)
        : this(segmenter, Lexicon.Default)
    {
    }

    /// <summary>The analyzer that cuts as <paramref name="cutter"/> does.</summary>
    public WordAnalyzer(TextCutter cutter)
        : this(cutter.Segmenter, cutter.Lexicon)
    {
    }

    /// <inheritdoc/>
    public override int GetPositionIncrementGap(string fieldName) => Gap;

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new WordTokenizer(reader, segmenter, lexicon));
}
