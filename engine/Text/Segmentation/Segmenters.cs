using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>The segmenters that come with the program.</summary>
public static class Segmenters
{
    private static readonly Lazy<TrainedSegmenter> Shared = new(() => new TrainedSegmenter(Lexicon.Default));

    /// <summary>The one in use unless another is asked for; loaded when first asked for.</summary>
    public static ISegmenter Default => Shared.Value;
}
