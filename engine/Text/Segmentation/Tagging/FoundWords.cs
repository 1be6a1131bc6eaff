namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>What words of a lexicon begin and end at a character: the longest of each, in a byte.</summary>
internal static class FoundWords
{
    // Words of five characters and more are alike.
    private const int Longest = 4;
    private const int EndShift = 4;
    private const int Mask = 15;

    /// <summary>Notes the word from <paramref name="first"/> to <paramref name="last"/>, two characters or more.</summary>
    internal static void Note(Span<byte> found, int first, int last)
    {
        var length = Math.Min(last - first, Longest);
        found[first] = (byte)(found[first] & ~Mask | Math.Max(found[first] & Mask, length));
        found[last] = (byte)(found[last] & Mask | Math.Max(found[last] >> EndShift, length) << EndShift);
    }

    /// <summary>0 where none begins there, else its length less one, at most four.</summary>
    internal static ulong Beginning(byte found) => (ulong)found & Mask;

    /// <summary>0 where none ends there, else its length less one, at most four.</summary>
    internal static ulong Ending(byte found) => (ulong)found >> EndShift;
}
