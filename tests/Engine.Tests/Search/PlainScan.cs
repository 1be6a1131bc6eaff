namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>What stands where in a text, by looking at every stretch of it: no index, no search code.</summary>
/// <remarks>For texts that folding does not change: Chinese characters and full stops without spaces, or small letters.</remarks>
internal static class PlainScan
{
    /// <summary>The stretches, from a first place to the one behind the last, that are exactly <paramref name="piece"/>.</summary>
    internal static IEnumerable<(int Start, int End)> Of(string text, string piece) =>
        Enumerable.Range(0, Math.Max(0, text.Length - piece.Length + 1))
            .Where(start => string.CompareOrdinal(text, start, piece, 0, piece.Length) == 0)
            .Select(start => (start, start + piece.Length));

    /// <summary>The stretches that <paramref name="pattern"/> describes: <c>?</c> one character, <c>*</c>, with any <c>?</c> before it, up to thirty of one sentence.</summary>
    internal static IEnumerable<(int Start, int End)> OfPattern(string text, string pattern)
    {
        for (var start = 0; start < text.Length; start++)
        {
            foreach (var end in Ends(text, start, pattern, 0).Distinct())
            {
                yield return (start, end);
            }
        }
    }

    /// <summary>Whether a stretch of the text differs from <paramref name="sought"/> by <paramref name="edits"/> characters at most.</summary>
    internal static bool HasLike(string text, string sought, int edits) => Enumerable.Range(0, text.Length + 1).Any(
        start => Enumerable.Range(0, sought.Length + edits + 1).Any(
            length => start + length <= text.Length && IsLike(text.AsSpan(start, length), sought, edits)));

    /// <summary>Whether two texts differ by <paramref name="edits"/> characters at most, by trying every edit.</summary>
    internal static bool IsLike(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int edits)
    {
        if (one.IsEmpty || other.IsEmpty)
        {
            return one.Length + other.Length <= edits;
        }

        return (one[0] == other[0] && IsLike(one[1..], other[1..], edits))
            || (edits > 0 && (IsLike(one[1..], other[1..], edits - 1) || IsLike(one[1..], other, edits - 1) || IsLike(one, other[1..], edits - 1)));
    }

    /// <summary>All pairs of a stretch and one behind it with <paramref name="most"/> characters between at most.</summary>
    internal static IEnumerable<(int Start, int End)> Follow(
        IEnumerable<(int Start, int End)> first, IEnumerable<(int Start, int End)> second, int most) =>
        from one in first
        from next in second
        where next.Start >= one.End && next.Start - one.End <= most
        select (one.Start, next.End);

    /// <summary>The same in either order.</summary>
    internal static IEnumerable<(int Start, int End)> Near(
        IEnumerable<(int Start, int End)> first, IEnumerable<(int Start, int End)> second, int most) =>
        [.. Follow(first, second, most), .. Follow(second, first, most)];

    private static IEnumerable<int> Ends(string text, int start, string pattern, int at)
    {
        if (at == pattern.Length)
        {
            return [start];
        }

        return pattern[at] switch
        {
            '*' => Enumerable.Range(0, 31).TakeWhile(skip => start + skip <= text.Length && !text.AsSpan(start, skip).Contains('。'))
                .SelectMany(skip => Ends(text, start + skip, pattern, at + 1)),
            _ when start == text.Length => [],
            '?' when text[start] == '。' && at + 1 < pattern.Length && pattern[at + 1] == '*' => [],
            '?' => Ends(text, start + 1, pattern, at + 1),
            _ when text[start] == pattern[at] => Ends(text, start + 1, pattern, at + 1),
            _ => [],
        };
    }
}
