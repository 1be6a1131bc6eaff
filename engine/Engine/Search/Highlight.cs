namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>A stretch of one text of a hit, with the places that the query met.</summary>
/// <param name="Field">The field, such as <c>title</c>.</param>
/// <param name="Offset">Where the stretch begins in the text as stored.</param>
/// <param name="Text">The stretch, as printed.</param>
/// <param name="Marks">The places, counted from the stretch's beginning.</param>
public sealed record Highlight(string Field, int Offset, string Text, IReadOnlyList<Mark> Marks);
