namespace ZhuhaiIp.Analytics.Engine.Search.Marking;

/// <summary>A stretch of a text that something stands in, and what of it is marked.</summary>
/// <param name="Start">The first position: a character of the literal form, or a word.</param>
/// <param name="End">The position behind the last one.</param>
/// <param name="Marks">What is marked, in the text as stored.</param>
internal sealed record Place(int Start, int End, IReadOnlyList<Mark> Marks);
