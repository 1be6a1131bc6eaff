namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>A term of a literal query and its place in the phrase.</summary>
/// <param name="Text">Two code points; the only term of a one-character query has one, and is a prefix.</param>
/// <param name="Position">How many positions after the first term it stands.</param>
internal readonly record struct LiteralTerm(string Text, int Position);
