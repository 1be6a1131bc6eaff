namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>A word of a text, and how telling it is.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Records">How many stored documents have it.</param>
/// <param name="Weight">How much it tells: its rarity times its weight in the text.</param>
public sealed record SimilarTerm(string Text, int Records, double Weight);
