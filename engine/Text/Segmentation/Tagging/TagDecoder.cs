using System.Buffers;

namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>Finds the best tags of a run: scores of the model, then the best path through them.</summary>
internal sealed class TagDecoder(ITagWeights weights)
{
    /// <summary>The key of the row that holds what one tag after another is worth.</summary>
    internal const ulong Transitions = 15UL << 60;

    // More than any sum of weights: a tag that is settled.
    private const int Settled = 1 << 24;
    private const int Impossible = int.MinValue / 2;

    /// <summary>Writes the best tags of the characters from <paramref name="first"/> on to <paramref name="tags"/>.</summary>
    /// <param name="run">The run.</param>
    /// <param name="first">The first character to be tagged: a word begins there.</param>
    /// <param name="settled">For each character of <paramref name="tags"/> whether the lexicon's tag stays; empty where none does.</param>
    /// <param name="tags">The tags; the last character ends a word.</param>
    internal void Decode(TagRun run, int first, ReadOnlySpan<bool> settled, Span<byte> tags)
    {
        var rented = ArrayPool<int>.Shared.Rent((tags.Length + 2 * TagFeatures.Reach) * CharacterTag.Count);
        var scores = rented.AsSpan(0, (tags.Length + 2 * TagFeatures.Reach) * CharacterTag.Count);
        scores.Clear();
        var rows = new Sum(weights, scores, first);
        TagFeatures.Visit(run, first, first + tags.Length, ref rows);
        var own = scores.Slice(TagFeatures.Reach * CharacterTag.Count, tags.Length * CharacterTag.Count);
        for (var place = 0; place < settled.Length; place++)
        {
            own[place * CharacterTag.Count + (int)run.Tag(first + place)] += settled[place] ? Settled : 0;
        }

        Trace(own, tags);
        ArrayPool<int>.Shared.Return(rented);
    }

    /// <summary>Viterbi: of two tags only two can stand before each, so one bit a tag says which it was.</summary>
    private void Trace(ReadOnlySpan<int> scores, Span<byte> tags)
    {
        var transitions = weights.Row(Transitions, CharacterTag.Count * CharacterTag.Count);
        var (begin, middle, end, single) = (scores[CharacterTag.Begin], Impossible, Impossible, scores[CharacterTag.Single]);
        for (var place = 1; place < tags.Length; place++)
        {
            var at = place * CharacterTag.Count;
            var from = 0;
            var nextBegin = Best(end, single, CharacterTag.End, CharacterTag.Single, CharacterTag.Begin, transitions, ref from) + scores[at];
            var nextMiddle = Best(begin, middle, CharacterTag.Begin, CharacterTag.Middle, CharacterTag.Middle, transitions, ref from) + scores[at + 1];
            var nextEnd = Best(begin, middle, CharacterTag.Begin, CharacterTag.Middle, CharacterTag.End, transitions, ref from) + scores[at + 2];
            var nextSingle = Best(end, single, CharacterTag.End, CharacterTag.Single, CharacterTag.Single, transitions, ref from) + scores[at + 3];
            (begin, middle, end, single) = (nextBegin, nextMiddle, nextEnd, nextSingle);
            tags[place] = (byte)from;
        }

        var tag = end > single ? CharacterTag.End : CharacterTag.Single;
        for (var place = tags.Length - 1; place >= 0; place--)
        {
            var second = (tags[place] >> tag & 1) != 0;
            tags[place] = (byte)tag;
            tag = tag is CharacterTag.Begin or CharacterTag.Single
                ? second ? CharacterTag.Single : CharacterTag.End
                : second ? CharacterTag.Middle : CharacterTag.Begin;
        }
    }

    private static int Best(
        int first, int second, int firstTag, int secondTag, int tag, ReadOnlySpan<short> transitions, ref int from)
    {
        if (transitions.Length > 0)
        {
            first += transitions[firstTag * CharacterTag.Count + tag];
            second += transitions[secondTag * CharacterTag.Count + tag];
        }

        if (second > first)
        {
            from |= 1 << tag;
            return second;
        }

        return first;
    }

    private readonly ref struct Sum(ITagWeights weights, Span<int> scores, int first) : ITagRows
    {
        private readonly Span<int> _scores = scores;

        public void Take(ulong key, int place, int characters)
        {
            var row = weights.Row(key, characters * CharacterTag.Count);
            var target = _scores[((place - first + TagFeatures.Reach) * CharacterTag.Count)..];
            for (var i = 0; i < row.Length; i++)
            {
                target[i] += row[i];
            }
        }
    }
}
