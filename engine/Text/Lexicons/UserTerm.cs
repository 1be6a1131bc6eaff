namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>A term that a user wants kept whole.</summary>
/// <param name="Text">The term, folded: 1 to 64 characters, with a letter, digit or Chinese character among them.</param>
/// <param name="Frequency">How common it is; of two terms that overlap the commoner wins. Null where nothing was said.</param>
/// <param name="Part">A label of the user's own, such as a part of speech; null where there is none.</param>
public sealed record UserTerm(string Text, long? Frequency = null, string? Part = null);
