using ZhuhaiIp.Analytics.Engine.Queries;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>A sentence of a hit and the sentence of the text asked for that it is most like, both as printed.</summary>
/// <param name="Field">Where the hit says it: title, abstract or claims.</param>
/// <param name="Text">What the hit says.</param>
/// <param name="QueryField">Where the text asked for says it.</param>
/// <param name="QueryText">What the text asked for says.</param>
public sealed record SimilarPassage(QueryField Field, string Text, QueryField QueryField, string QueryText);
