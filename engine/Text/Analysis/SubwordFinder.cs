using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>Finds the shorter words inside a word, which a search may ask for on their own.</summary>
internal sealed class SubwordFinder(Lexicon lexicon)
{
    private const int ShortestWhole = 3;
    private const int ShortestPart = 2;

    private readonly WordTrie _words = lexicon.Words;
    private readonly WordTrie? _additions = lexicon.Additions;

    /// <summary>Appends the words inside the folded <paramref name="word"/>, by place and then by length; places count
    /// from the word's beginning.</summary>
    public void Find(ReadOnlySpan<char> word, List<Segment> parts)
    {
        if (word.Length < ShortestWhole)
        {
            return;
        }

        if (CharacterKinds.Of(word[0]) == CharacterKind.Han)
        {
            FindWords(word, parts);
        }
        else
        {
            FindPieces(word, parts);
        }
    }

    private void FindWords(ReadOnlySpan<char> word, List<Segment> parts, int offset = 0)
    {
        for (var start = 0; start <= word.Length - ShortestPart; start++)
        {
            var end = start == 0 ? word.Length - 1 : word.Length;
            FindWordsAt(word[..end], start, parts, offset);
        }
    }

    /// <summary>One walk through the lexicon, and one through what was added to it, side by side: the words come by length.</summary>
    private void FindWordsAt(ReadOnlySpan<char> word, int start, List<Segment> parts, int offset)
    {
        var (state, added) = (WordTrie.Root, WordTrie.Root);
        var (goes, goesOn) = (true, _additions is not null);
        for (var end = start; end < word.Length && (goes || goesOn); end++)
        {
            goes = goes && _words.Step(ref state, word[end]);
            goesOn = goesOn && _additions!.Step(ref added, word[end]);
            if (end - start + 1 >= ShortestPart
                && ((goes && _words.Cost(state) != LexiconNode.NoWord) || (goesOn && _additions!.Cost(added) != LexiconNode.NoWord)))
            {
                parts.Add(new(offset + start, end + 1 - start));
            }
        }
    }

    // PD-1 is also pd and 1, H01L21/02 also h01l21 and 02, 1,4-丁二醇 also 丁二醇; a number with its unit stays whole.
    private void FindPieces(ReadOnlySpan<char> word, List<Segment> parts)
    {
        const string Joiners = "-/&'";
        var body = word.TrimStart("-+±");
        var start = word.Length - body.Length;
        if (body.IndexOfAny(Joiners) < 0)
        {
            return;
        }

        for (var at = start; at <= word.Length; at++)
        {
            if (at < word.Length && !Joiners.Contains(word[at], StringComparison.Ordinal))
            {
                continue;
            }

            if (at > start)
            {
                parts.Add(new(start, at - start));
                if (at - start >= ShortestWhole && CharacterKinds.Of(word[start]) == CharacterKind.Han)
                {
                    FindWords(word[start..at], parts, start);
                }
            }

            start = at + 1;
        }
    }
}
