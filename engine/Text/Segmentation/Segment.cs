namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>A run of characters of a text, in UTF-16 units.</summary>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="Length">How long it is, 1 or more.</param>
public readonly record struct Segment(int Start, int Length)
{
    /// <summary>Where the next one begins.</summary>
    public int End => Start + Length;

    /// <summary>Its characters in <paramref name="text"/>.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
