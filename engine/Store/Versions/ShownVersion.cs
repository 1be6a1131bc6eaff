namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>What a document shows: nothing, one of its versions, or what a recipe makes of several.</summary>
/// <param name="Row">The version that shows as it is; −1 where none does.</param>
/// <param name="Recipe">What is to be made; null where nothing is.</param>
internal readonly record struct ShownVersion(int Row, Recipe? Recipe)
{
    internal static ShownVersion None { get; } = new(-1, null);

    /// <summary>Whether the document shows at all.</summary>
    internal bool IsShown => Row >= 0 || Recipe is not null;

    internal bool Same(ShownVersion other) => Row == other.Row && Recipe?.Hash == other.Recipe?.Hash;
}
