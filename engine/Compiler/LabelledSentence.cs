using ZhuhaiIp.Analytics.Text.Normalization;
using ZhuhaiIp.Analytics.Text.Segmentation;
using ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

namespace ZhuhaiIp.Analytics.Compiler;

/// <summary>A sentence cut by hand, and as the lexicon cuts it.</summary>
internal sealed class LabelledSentence
{
    private readonly List<(int Start, byte[] Cuts, byte[] Found, byte[] Tags)> _runs = [];

    /// <summary>Takes the words of a sentence, in order.</summary>
    internal LabelledSentence(IReadOnlyList<string> words, LexiconSegmenter lexicon)
    {
        var text = string.Concat(words);
        Folded = TextFolder.Fold(text);
        var cuts = new List<Segment>();
        var found = new byte[text.Length];
        lexicon.Cut(text, Folded, cuts, found);
        var ends = new bool[text.Length + 1];
        var at = 0;
        foreach (var word in words)
        {
            ends[at += word.Length] = true;
        }

        for (var first = 0; first < cuts.Count;)
        {
            var last = first;
            while (last < cuts.Count && CharacterKinds.Of(text[cuts[last].Start]) == CharacterKind.Han)
            {
                last++;
            }

            if (last > first)
            {
                AddRun(cuts[first..last], found, ends);
            }

            first = Math.Max(last, first + 1);
        }
    }

    /// <summary>Its text, folded.</summary>
    internal string Folded { get; }

    /// <summary>Its runs of Chinese characters: where each begins, the lexicon's cuts, the words that begin and end, and the tags by hand.</summary>
    internal IReadOnlyList<(int Start, byte[] Cuts, byte[] Found, byte[] Tags)> Runs => _runs;

    // Outside of Chinese characters words are cut by rules, which nothing is learnt of.
    private void AddRun(List<Segment> words, byte[] found, bool[] ends)
    {
        var start = words[0].Start;
        var cuts = words.SelectMany(word => Enumerable.Range(0, word.Length)
            .Select(place => TagRun.Pack(CharacterTag.At(place, word.Length), word.Length))).ToArray();
        var tags = new byte[cuts.Length];
        var begin = 0;
        for (var end = 1; end <= tags.Length; end++)
        {
            if (end == tags.Length || ends[start + end])
            {
                for (var place = begin; place < end; place++)
                {
                    tags[place] = (byte)CharacterTag.At(place - begin, end - begin);
                }

                begin = end;
            }
        }

        _runs.Add((start, cuts, found[start..(start + cuts.Length)], tags));
    }
}
