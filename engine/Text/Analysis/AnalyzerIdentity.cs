using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Normalization;
using ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>Names what decides the terms of an index: an index is read only with the identity it was written with.</summary>
public static class AnalyzerIdentity
{
    // Raised whenever the same text and lexicon give other tokens than before.
    private const int Version = 4;
    private const int HashDigits = 16;

    /// <summary>The identity of the analyzer that comes with the program.</summary>
    public static string Current => Of(Lexicon.Default);

    /// <summary>The identity of the analyzer with <paramref name="lexicon"/>.</summary>
    public static string Of(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var normalizers = string.Join('+', Normalizers.All.Select(normalizer => normalizer.Id));
        return $"zhip-{Version}:{lexicon.Hash[..HashDigits]}:{TagModel.Default.Hash[..HashDigits]}:{normalizers}";
    }
}
