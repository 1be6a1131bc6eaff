namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>A code point of the literal form, and the place in the original text that it stands for.</summary>
/// <param name="CodePoint">The folded code point.</param>
/// <param name="Start">Where it begins in the original, in UTF-16 units.</param>
/// <param name="End">Where it ends in the original.</param>
internal readonly record struct LiteralPoint(int CodePoint, int Start, int End);
