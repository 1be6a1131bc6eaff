using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>Finds the best tags of a run: scores of the model, then the best path through them.</summary>
/// <typeparam name="TWeights">A structure, so that nothing is called through an interface a dozen times a character.</typeparam>
internal sealed class TagDecoder<TWeights>(TWeights weights)
    where TWeights : struct, ITagWeights
{
    // More than any sum of weights: a tag that is settled.
    private const int Settled = 1 << 24;
    private const int Impossible = int.MinValue / 2;
    private const int LongestOnStack = 512;

    /// <summary>Writes the best tags of the characters from <paramref name="first"/> on to <paramref name="tags"/>.</summary>
    /// <param name="run">The run.</param>
    /// <param name="first">The first character to be tagged: a word begins there.</param>
    /// <param name="settled">For each character of <paramref name="tags"/> whether the lexicon's tag stays; empty where none does.</param>
    /// <param name="tags">The tags; the last character ends a word.</param>
    internal void Decode(in TagRun run, int first, ReadOnlySpan<bool> settled, Span<byte> tags)
    {
        var length = (tags.Length + 2 * TagFeatures.Reach) * CharacterTag.Count;
        var rented = length > LongestOnStack ? ArrayPool<int>.Shared.Rent(length) : null;
        var scores = rented is null ? stackalloc int[length] : rented.AsSpan(0, length);
        scores.Clear();
        var rows = new Sum(weights, scores, first);
        TagFeatures.Visit(run, first, first + tags.Length, ref rows);
        var own = scores.Slice(TagFeatures.Reach * CharacterTag.Count, tags.Length * CharacterTag.Count);
        for (var place = 0; place < settled.Length; place++)
        {
            own[place * CharacterTag.Count + (int)run.Tag(first + place)] += settled[place] ? Settled : 0;
        }

        Trace(own, tags);
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    /// <summary>Viterbi: of two tags only two can stand before each, so one bit a tag says which it was.</summary>
    private void Trace(ReadOnlySpan<int> scores, Span<byte> tags)
    {
        var worth = weights.Row(TagFeatures.Transitions, 0, CharacterTag.Count * CharacterTag.Count) is { Length: > 0 } row ? row : stackalloc short[CharacterTag.Count * CharacterTag.Count];
        int endBegin = worth[Of(CharacterTag.End, CharacterTag.Begin)], singleBegin = worth[Of(CharacterTag.Single, CharacterTag.Begin)];
        int beginMiddle = worth[Of(CharacterTag.Begin, CharacterTag.Middle)], middleMiddle = worth[Of(CharacterTag.Middle, CharacterTag.Middle)];
        int beginEnd = worth[Of(CharacterTag.Begin, CharacterTag.End)], middleEnd = worth[Of(CharacterTag.Middle, CharacterTag.End)];
        int endSingle = worth[Of(CharacterTag.End, CharacterTag.Single)], singleSingle = worth[Of(CharacterTag.Single, CharacterTag.Single)];
        var (begin, middle, end, single) = (scores[CharacterTag.Begin], Impossible, Impossible, scores[CharacterTag.Single]);
        for (var place = 1; place < tags.Length; place++)
        {
            var own = scores.Slice(place * CharacterTag.Count, CharacterTag.Count);
            var from = 0;
            var nextBegin = Best(end + endBegin, single + singleBegin, 1 << CharacterTag.Begin, ref from) + own[CharacterTag.Begin];
            var nextMiddle = Best(begin + beginMiddle, middle + middleMiddle, 1 << CharacterTag.Middle, ref from) + own[CharacterTag.Middle];
            var nextEnd = Best(begin + beginEnd, middle + middleEnd, 1 << CharacterTag.End, ref from) + own[CharacterTag.End];
            var nextSingle = Best(end + endSingle, single + singleSingle, 1 << CharacterTag.Single, ref from) + own[CharacterTag.Single];
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

    private static int Of(int before, int tag) => before * CharacterTag.Count + tag;

    /// <summary>The better of two ways; the bit is set where it is the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Best(int first, int second, int bit, ref int from)
    {
        from |= second > first ? bit : 0;
        return Math.Max(first, second);
    }

    private readonly ref struct Sum(TWeights weights, Span<int> scores, int first) : ITagRows
    {
        private readonly Span<int> _scores = scores;
        private readonly TWeights _weights = weights;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void TakeSmall(int kind, ulong numbers, int place) =>
            MemoryMarshal.Cast<int, Vector128<int>>(_scores)[place - first + TagFeatures.Reach] += Widened(_weights.Small(kind, numbers));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(int kind, ulong seen, int place, int characters)
        {
            var row = _weights.Row(kind, seen, characters * CharacterTag.Count);
            if (row.Length == 0)
            {
                return;
            }

            // Four weights at once: those of a character.
            var target = _scores.Slice((place - first + TagFeatures.Reach) * CharacterTag.Count, row.Length);
            var weights = MemoryMarshal.Cast<short, ulong>(row);
            var sums = MemoryMarshal.Cast<int, Vector128<int>>(target);
            for (var i = 0; i < weights.Length; i++)
            {
                sums[i] += Widened(weights[i]);
            }
        }

        private static Vector128<int> Widened(ulong four) => Vector128.WidenLower(Vector128.CreateScalarUnsafe(four).AsInt16());
    }
}
