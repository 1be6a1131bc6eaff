namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>Where in a word a character stands.</summary>
internal static class CharacterTag
{
    internal const int Begin = 0;
    internal const int Middle = 1;
    internal const int End = 2;
    internal const int Single = 3;

    /// <summary>Stands for what lies outside of the run.</summary>
    internal const int None = 4;

    internal const int Count = 4;

    /// <summary>The tag of the character at <paramref name="place"/> of a word of this length.</summary>
    internal static int At(int place, int length) =>
        length == 1 ? Single : place == 0 ? Begin : place == length - 1 ? End : Middle;

    /// <summary>Whether one tag may stand before another.</summary>
    internal static bool MayFollow(int before, int tag) => (before is End or Single) == (tag is Begin or Single);
}
