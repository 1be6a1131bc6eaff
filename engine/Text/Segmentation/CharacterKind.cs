namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>What a character is to a segmenter.</summary>
internal enum CharacterKind : byte
{
    /// <summary>A mark or symbol: a segment of its own.</summary>
    Mark,

    /// <summary>White space.</summary>
    Space,

    /// <summary>A Chinese character of the basic plane.</summary>
    Han,

    /// <summary>0 to 9, of either width, raised or lowered.</summary>
    Digit,

    /// <summary>A letter of a script written with spaces, a combining mark, or a low line.</summary>
    Letter,

    /// <summary>A Japanese syllable sign.</summary>
    Kana,

    /// <summary>Half of a character beyond the basic plane.</summary>
    Surrogate,
}
