namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>Words that a user wants kept whole, and groups of words that mean the same.</summary>
/// <param name="Words">The lines of the lexicon, see <see cref="Text.Lexicons.UserTerms"/>.</param>
public sealed record UserLexicon(IReadOnlyList<string> Words);
