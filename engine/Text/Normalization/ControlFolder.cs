using System.Globalization;

namespace ZhuhaiIp.Analytics.Text.Normalization;

/// <summary>Control and invisible formatting characters, line breaks among them, to a space.</summary>
internal sealed class ControlFolder : INormalizer
{
    /// <inheritdoc/>
    public string Id => "controls";

    /// <inheritdoc/>
    public char Fold(char character) => CharUnicodeInfo.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format => ' ',
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
        _ => character,
    };
}
