using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Tests.Segmentation;

/// <summary>Words as spans against words cut by hand: precision, recall, F1, as the Bakeoff's scorer counts them.</summary>
internal sealed class SegmentationScore
{
    private int _found;
    private int _gold;
    private int _right;

    internal double F1 => 2 * Precision * Recall / (Precision + Recall);

    private double Precision => (double)_right / _found;

    private double Recall => (double)_right / _gold;

    /// <summary>Takes a sentence: <paramref name="words"/> by hand, and the segmenter's.</summary>
    internal void Add(IReadOnlyList<string> words, ISegmenter segmenter)
    {
        var found = new List<Segment>();
        segmenter.Segment(string.Concat(words), found);
        Add(Spans(words), found);
    }

    /// <summary>Takes a sentence that two have cut.</summary>
    internal void Add(IReadOnlyList<string> words, IReadOnlyList<string> others) => Add(Spans(words), Spans(others));

    public override string ToString() => $"P {Precision:P2} R {Recall:P2} F1 {F1:P2}";

    private void Add(List<Segment> gold, List<Segment> found)
    {
        _gold += gold.Count;
        _found += found.Count;
        _right += found.Count(gold.ToHashSet().Contains);
    }

    private static List<Segment> Spans(IReadOnlyList<string> words)
    {
        var spans = new List<Segment>(words.Count);
        foreach (var word in words)
        {
            spans.Add(new(spans.Count == 0 ? 0 : spans[^1].End, word.Length));
        }

        return spans;
    }
}
