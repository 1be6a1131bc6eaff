namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>A word of a query without quotes.</summary>
/// <param name="Text">The word, folded: a term of a field that the word analyzer wrote.</param>
/// <param name="Parts">The words it falls apart into where a document says it otherwise, in order; empty where it is
/// one of a piece.</param>
public sealed record QueryWord(string Text, IReadOnlyList<string> Parts);
