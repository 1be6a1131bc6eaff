namespace ZhuhaiIp.Analytics.Text.Normalization;

/// <summary>The normalizers, in the order in which they are applied.</summary>
public static class Normalizers
{
    /// <summary>Every normalizer; the order counts: what one gives, the next may fold on.</summary>
    public static IReadOnlyList<INormalizer> All { get; } =
    [
        new WidthFolder(), new IndexFolder(), new CaseFolder(), new VariantFolder(), new PunctuationFolder(),
        new ControlFolder(),
    ];
}
