namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>What a comparison of candidates came to.</summary>
/// <param name="Families">The best document of each family, the best first.</param>
/// <param name="Matched">How many documents have one of the words.</param>
/// <param name="Compared">How many were compared.</param>
/// <param name="HadBodies">Whether one of these had more than a title.</param>
internal sealed record SimilarRanking(IReadOnlyList<RankedText> Families, int Matched, int Compared, bool HadBodies);
