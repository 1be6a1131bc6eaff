namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>A fixed piece of a pattern and the open characters before it.</summary>
/// <param name="Least">How many characters there are at least, one for each <c>?</c>.</param>
/// <param name="More">Whether there may be more: a <c>*</c>.</param>
/// <param name="Text">The fixed characters; empty at the end of the pattern.</param>
public readonly record struct WildcardPart(int Least, bool More, string Text);
