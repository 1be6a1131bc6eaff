using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>Finds the cheapest way through the words that lie in a run of Chinese characters.</summary>
internal sealed class WordLattice(Lexicon lexicon)
{
    // A run without a mark is cut in windows, so that memory is bounded and time is linear; what is decided near the
    // end of a window is decided again in the next one.
    private const int Window = 1024;
    private const int Overlap = 64;
    private const int NumeralCost = 11_000;
    private const string Numerals = "〇零一二三四五六七八九十百千万亿两";

    private readonly WordTrie _words = lexicon.Words;
    private readonly WordTrie? _additions = lexicon.Additions;
    private readonly int _unknownCost = lexicon.UnknownCost;

    /// <summary>Appends the words from <paramref name="start"/> to <paramref name="end"/>, all Chinese characters.</summary>
    /// <param name="folded">The whole text, folded.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="segments">Where the words go.</param>
    /// <param name="found">For each character of the text what words of the lexicon begin and end there, which is written
    /// by <see cref="FoundWords"/>; empty where nobody asks.</param>
    public void Cut(ReadOnlySpan<char> folded, int start, int end, List<Segment> segments, Span<byte> found)
    {
        // No larger than needed: the stack is cleared, and most runs are of ten characters.
        var longest = Math.Min(end - start, Window) + 1;
        Span<int> costs = stackalloc int[longest];
        Span<int> origins = stackalloc int[longest];
        while (start < end)
        {
            var run = folded[start..Math.Min(end, start + Window)];
            Relax(run, costs, origins, found.Length == 0 ? found : found.Slice(start, run.Length), withoutWhole: false);
            start += Emit(run.Length, start + run.Length == end, start, origins, segments);
        }
    }

    /// <summary>Appends the words that <paramref name="word"/> falls apart into when it is not taken whole.</summary>
    public void CutApart(ReadOnlySpan<char> word, List<Segment> parts)
    {
        var run = word[..Math.Min(word.Length, Window)];
        Span<int> costs = stackalloc int[run.Length + 1];
        Span<int> origins = stackalloc int[run.Length + 1];
        Relax(run, costs, origins, [], withoutWhole: true);
        Emit(run.Length, true, 0, origins, parts);
    }

    private static int Emit(int length, bool toTheEnd, int offset, Span<int> origins, List<Segment> segments)
    {
        // Backwards along the best path, turning it round in place: origins[start] becomes the end of its word.
        var at = length;
        var next = length;
        while (at > 0)
        {
            var origin = origins[at];
            origins[at] = next;
            next = at;
            at = origin;
        }

        var limit = toTheEnd ? length : length - Overlap;
        var from = 0;
        while (from < limit)
        {
            segments.Add(new(offset + from, next - from));
            from = next;
            next = origins[next];
        }

        return from;
    }

    private void Relax(ReadOnlySpan<char> run, Span<int> costs, Span<int> origins, Span<byte> found, bool withoutWhole)
    {
        costs[..(run.Length + 1)].Fill(int.MaxValue);
        costs[0] = 0;
        for (var start = 0; start < run.Length; start++)
        {
            var whole = withoutWhole && start == 0 ? run.Length : int.MaxValue;
            Relax(_words, run, start, whole, costs, origins, found);
            if (_additions is { } additions)
            {
                Relax(additions, run, start, whole, costs, origins, found);
            }

            RelaxNumeral(run, start, whole, costs, origins);
            Offer(start, start + 1, _unknownCost, costs, origins);
        }
    }

    private static void Relax(
        WordTrie words, ReadOnlySpan<char> run, int start, int whole, Span<int> costs, Span<int> origins, Span<byte> found)
    {
        var state = WordTrie.Root;
        for (var end = start; end < run.Length && words.Step(ref state, run[end]); end++)
        {
            var cost = words.Cost(state);
            if (cost != LexiconNode.NoWord && end + 1 < whole)
            {
                Offer(start, end + 1, cost, costs, origins);
                if (found.Length > 0 && end > start)
                {
                    FoundWords.Note(found, start, end);
                }
            }
        }
    }

    // Numbers in characters are not listed in a lexicon: 三十五, 第十二, 百分之六十.
    private static void RelaxNumeral(
        ReadOnlySpan<char> run, int start, int whole, Span<int> costs, Span<int> origins)
    {
        var first = run[start] == '第' ? start + 1 : run[start..].StartsWith("百分之") ? start + 3 : start;
        if (first == start && (!IsNumeral(run[start]) || start > 0 && IsNumeral(run[start - 1])))
        {
            return;
        }

        var end = first;
        while (end < run.Length && IsNumeral(run[end]))
        {
            end++;
        }

        if (end > first && end - start > 1 && end < whole)
        {
            Offer(start, end, NumeralCost, costs, origins);
        }
    }

    private static void Offer(int start, int end, int cost, Span<int> costs, Span<int> origins)
    {
        var total = costs[start] + cost;
        if (total < costs[end])
        {
            costs[end] = total;
            origins[end] = start;
        }
    }

    private static bool IsNumeral(char character) => Numerals.Contains(character, StringComparison.Ordinal);
}
