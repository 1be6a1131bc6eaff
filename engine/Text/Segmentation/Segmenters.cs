using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>The segmenters that come with the program.</summary>
public static class Segmenters
{
    private static readonly Lazy<TrainedSegmenter> Shared = new(() => new TrainedSegmenter(Lexicon.Default));

    /// <summary>The one in use unless another is asked for; loaded when first asked for.</summary>
    public static ISegmenter Default => Shared.Value;

    /// <summary>The one in use with the terms of a user, which are kept whole.</summary>
    public static ISegmenter With(UserTerms terms) => With(Lexicon.Default, terms);

    /// <summary>The same over <paramref name="lexicon"/>.</summary>
    internal static ISegmenter With(Lexicon lexicon, UserTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var layered = lexicon.With(terms);
        var segmenter = ReferenceEquals(layered, Lexicon.Default) ? Default : new TrainedSegmenter(layered);
        // The lexicon knows Chinese characters only; letters, digits and signs are looked for one by one.
        var mixed = terms.Terms.Select(term => term.Text).Where(term => !UserTerms.IsIndexable(term)).ToList();
        return mixed.Count == 0 ? segmenter : new UserTermSegmenter(segmenter, mixed);
    }
}
