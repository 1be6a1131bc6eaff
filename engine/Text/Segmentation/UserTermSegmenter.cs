using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>Keeps the terms of a user whole over another segmenter's cuts: the longest at each place, from left to right.</summary>
/// <remarks>A term that begins or ends with a letter or digit is not looked for inside a longer run of those.</remarks>
internal sealed class UserTermSegmenter(ISegmenter inner, IReadOnlyCollection<string> terms) : ISegmenter
{
    private readonly WordTrie _terms = Trie(terms);

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<Segment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var first = segments.Count;
        inner.Segment(text, segments);
        var kept = Find(TextFolder.Fold(text.ToString()));
        if (kept.Count == 0)
        {
            return;
        }

        var cuts = segments[first..];
        segments.RemoveRange(first, cuts.Count);
        var at = 0;
        foreach (var term in kept)
        {
            at = Copy(cuts, at, term.Start, segments);
            segments.Add(term);
            at = Math.Max(at, term.End);
        }

        Copy(cuts, at, text.Length, segments);
    }

    /// <summary>The terms in a folded text, in order, none overlapping another.</summary>
    internal List<Segment> Find(ReadOnlySpan<char> folded)
    {
        var found = new List<Segment>();
        for (var start = 0; start < folded.Length;)
        {
            var length = Longest(folded, start);
            if (length > 0)
            {
                found.Add(new(start, length));
            }

            start += Math.Max(1, length);
        }

        return found;
    }

    private int Longest(ReadOnlySpan<char> folded, int start)
    {
        if (start > 0 && Sticks(folded[start - 1], folded[start]))
        {
            return 0;
        }

        var longest = 0;
        var state = WordTrie.Root;
        for (var end = start; end < folded.Length && _terms.Step(ref state, folded[end]); end++)
        {
            if (_terms.Cost(state) != LexiconNode.NoWord && (end + 1 == folded.Length || !Sticks(folded[end], folded[end + 1])))
            {
                longest = end + 1 - start;
            }
        }

        return longest;
    }

    /// <summary>Whether two characters are of one run of letters and digits, or of one pair.</summary>
    private static bool Sticks(char before, char after) =>
        (IsCore(before) && IsCore(after)) || (char.IsHighSurrogate(before) && char.IsLowSurrogate(after));

    private static bool IsCore(char character) =>
        CharacterKinds.Of(character) is CharacterKind.Letter or CharacterKind.Digit;

    /// <summary>Appends what lies between two places of the cuts, which may fall inside of some.</summary>
    private static int Copy(List<Segment> cuts, int from, int to, List<Segment> segments)
    {
        foreach (var cut in cuts)
        {
            var (start, end) = (Math.Max(cut.Start, from), Math.Min(cut.End, to));
            if (start < end)
            {
                segments.Add(new(start, end - start));
            }
        }

        return Math.Max(from, to);
    }

    private static WordTrie Trie(IEnumerable<string> terms)
    {
        var (alphabet, nodes) = WordTrieBuilder.Build(terms.ToDictionary(term => term, _ => 0, StringComparer.Ordinal));
        return new WordTrie(alphabet, nodes);
    }
}
