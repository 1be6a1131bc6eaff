namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>How much a match with a number of differing characters weighs.</summary>
/// <remarks>So far apart that no number of worse matches comes before a better one: the text itself first, as everywhere.</remarks>
internal static class FuzzyStrength
{
    private const float Step = 1000;

    internal static float Of(int edits) => MathF.Pow(Step, 2 - edits);
}
