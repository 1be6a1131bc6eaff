namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>How much more often counts for more: BM25's share of the frequency, without the length of the text.</summary>
internal static class Saturation
{
    private const float HalfAway = 1.2f;

    /// <summary>From 0 for never, 1 for once, up to 2.2.</summary>
    internal static float Of(int frequency) => frequency * (HalfAway + 1) / (frequency + HalfAway);
}
