namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>Cuts text into words.</summary>
/// <remarks>
/// A segmenter never changes, adds or drops a character: the segments of a text, joined, are the text. White space
/// and punctuation are segments of their own. Case, width and variant forms are the business of a normalizer.
/// </remarks>
public interface ISegmenter
{
    /// <summary>Appends the segments of <paramref name="text"/> to <paramref name="segments"/>, in order; safe to call
    /// from several threads with different lists.</summary>
    void Segment(ReadOnlySpan<char> text, List<Segment> segments);
}
