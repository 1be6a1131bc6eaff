#if SMARTCN
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;

namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>The words of <c>Lucene.Net.Analysis.SmartCn</c>; what it gives no token for is cut by the program's own rules.</summary>
/// <remarks>Its places only: case, stems and unknown characters stay as the text has them.</remarks>
internal sealed class SmartCnSegmenter : ISegmenter
{
    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<Segment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        using var tokenizer = new HMMChineseTokenizer(new StringReader(text.ToString()));
        var offset = tokenizer.AddAttribute<IOffsetAttribute>();
        tokenizer.Reset();
        var at = 0;
        while (tokenizer.IncrementToken())
        {
            if (offset.StartOffset >= at && offset.EndOffset > offset.StartOffset)
            {
                Fill(text, at, offset.StartOffset, segments);
                segments.Add(new(offset.StartOffset, offset.EndOffset - offset.StartOffset));
                at = offset.EndOffset;
            }
        }

        Fill(text, at, text.Length, segments);
    }

    private static void Fill(ReadOnlySpan<char> text, int start, int end, List<Segment> segments)
    {
        var gap = new List<Segment>();
        Segmenters.Default.Segment(text[start..end], gap);
        segments.AddRange(gap.Select(segment => segment with { Start = segment.Start + start }));
    }
}
#endif
