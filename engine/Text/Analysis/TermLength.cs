namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>The longest term that is indexed.</summary>
internal static class TermLength
{
    /// <summary>In code points: enough for any word, far below what the index takes.</summary>
    public const int Longest = 255;

    /// <summary>The length of the longest beginning of <paramref name="word"/> that is indexed, in UTF-16 units.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        if (word.Length <= Longest)
        {
            return word.Length;
        }

        var length = 0;
        for (var points = 0; points < Longest && length < word.Length; points++)
        {
            length += length + 1 < word.Length && char.IsSurrogatePair(word[length], word[length + 1]) ? 2 : 1;
        }

        return length;
    }
}
