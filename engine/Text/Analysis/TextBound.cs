namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>What ends at a place of a text.</summary>
internal enum TextBound
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>A paragraph, and a sentence with it.</summary>
    Paragraph,
}
