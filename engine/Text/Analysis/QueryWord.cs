namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>A word of a query without quotes.</summary>
/// <param name="Text">The word, folded: a term of a field that the word analyzer wrote.</param>
/// <param name="Parts">The words it falls apart into where a document says it otherwise, in order; empty where it is
/// one of a piece.</param>
public sealed record QueryWord(string Text, IReadOnlyList<string> Parts)
{
    /// <summary>Whether a user wants it kept whole: the index need not have it as a word, so it is looked up literally.</summary>
    public bool IsKeptWhole { get; init; }

    /// <summary>The folded terms that mean the same and are to be found as well; empty where none are asked for.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];
}
