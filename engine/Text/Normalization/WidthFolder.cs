namespace ZhuhaiIp.Analytics.Text.Normalization;

/// <summary>Full-width ASCII and currency signs to their plain form, every kind of space to a space.</summary>
/// <remarks>Half-width katakana stay: their voiced forms are two characters.</remarks>
internal sealed class WidthFolder : INormalizer
{
    private const int FullWidthDistance = 0xFEE0;

    /// <inheritdoc/>
    public string Id => "width";

    /// <inheritdoc/>
    public char Fold(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - FullWidthDistance),
        '\uFFE0' => '¢',
        '\uFFE1' => '£',
        '\uFFE5' => '¥',
        '\u3000' or '\u00A0' or '\u1680' or '\u202F' or '\u205F' => ' ',
        >= '\u2000' and <= '\u200A' => ' ',
        _ => character,
    };
}
