namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>What a similarity is made of; each part is 0 to 1, null where one of the texts has nothing to compare.</summary>
/// <remarks>
/// The three parts of texts are overlaps <c>(f²·b)^⅓</c> of what share <c>f</c> of the text asked for the other one
/// holds, and what share <c>b</c> of the other one the text asked for holds: a short text wholly inside a long one is
/// more alike than a long one that holds a short one.
/// </remarks>
/// <param name="Words">All words, weighted as BM25 weighs them: rarity times saturated frequency.</param>
/// <param name="Rare">The rare words of two characters or more, weighted by rarity.</param>
/// <param name="Literal">Runs of four characters, marks and white space left out.</param>
/// <param name="Classes">How near the IPC symbols are: 1 the same, 0.75 one main group, 0.5 one subclass, 0.2 one class.</param>
public sealed record SimilarityParts(double? Words, double? Rare, double? Literal, double? Classes);
