using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>Finds the shorter words inside a word, which a search may ask for on their own.</summary>
internal sealed class SubwordFinder(Lexicon lexicon)
{
    private const int ShortestWhole = 3;
    private const int ShortestPart = 2;

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
            var longest = start == 0 ? word.Length - 1 : word.Length - start;
            for (var length = ShortestPart; length <= longest; length++)
            {
                if (lexicon.IsWord(word.Slice(start, length)))
                {
                    parts.Add(new(offset + start, length));
                }
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
