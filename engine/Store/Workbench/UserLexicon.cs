namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>Words that a user wants kept whole.</summary>
/// <param name="Words">The words.</param>
public sealed record UserLexicon(IReadOnlyList<string> Words);
