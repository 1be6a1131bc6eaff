using System.Buffers;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Normalization;
using ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>Cuts by a lexicon first; a small trained model that sees its cuts then joins and splits what the lexicon lacks.</summary>
/// <remarks>
/// Words added to the lexicon by somebody stay as the lexicon cut them. Time is linear in the length of the text; memory
/// is bounded whatever its length, and comes from pools.
/// </remarks>
public sealed class TrainedSegmenter : ISegmenter
{
    // A longer run is tagged in windows; what is decided near the end of a window is decided again in the next one.
    private const int Window = 1024;
    private const int Overlap = 64;

    private static readonly ThreadLocal<List<Segment>> Cuts = new(static () => []);

    private readonly LexiconSegmenter _lexicon;
    private readonly TagDecoder<ModelWeights> _decoder;
    private readonly WordTrie? _additions;

    internal TrainedSegmenter(Lexicon lexicon, TagModel model)
    {
        _lexicon = new LexiconSegmenter(lexicon);
        _decoder = new TagDecoder<ModelWeights>(new ModelWeights(model));
        _additions = lexicon.Additions;
    }

    /// <summary>The shipped model over <paramref name="lexicon"/>.</summary>
    public TrainedSegmenter(Lexicon lexicon)
        : this(lexicon, TagModel.Default)
    {
    }

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<Segment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var rented = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length));
        var folded = rented.AsSpan(0, text.Length);
        TextFolder.Fold(text, folded);
        var first = segments.Count;
        var cuts = Cuts.Value!;
        cuts.Clear();
        var found = ArrayPool<byte>.Shared.Rent(Math.Max(1, text.Length));
        found.AsSpan(0, text.Length).Clear();
        _lexicon.Cut(text, folded, cuts, found.AsSpan(0, text.Length));
        for (var at = 0; at < cuts.Count;)
        {
            var end = at;
            while (end < cuts.Count && CharacterKinds.Of(text[cuts[end].Start]) == CharacterKind.Han)
            {
                end++;
            }

            if (end == at)
            {
                segments.Add(cuts[at++]);
                continue;
            }

            Tag(folded, found, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cuts)[at..end], segments);
            at = end;
        }

        ChemicalNames.Join(text, folded, segments, first);
        ArrayPool<byte>.Shared.Return(found);
        ArrayPool<char>.Shared.Return(rented);
    }

    private void Tag(ReadOnlySpan<char> folded, ReadOnlySpan<byte> found, ReadOnlySpan<Segment> words, List<Segment> segments)
    {
        var start = words[0].Start;
        var length = words[^1].End - start;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        var cuts = rented.AsSpan(0, length);
        foreach (var word in words)
        {
            for (var place = 0; place < word.Length; place++)
            {
                cuts[word.Start - start + place] = TagRun.Pack(CharacterTag.At(place, word.Length), word.Length);
            }
        }

        var settled = Settled(folded, words, length);
        var run = new TagRun(folded, cuts, found.Slice(start, length), start);
        Span<byte> tags = stackalloc byte[Math.Min(length, Window + Overlap)];
        for (var from = 0; from < length;)
        {
            var window = tags[..Math.Min(Window + Overlap, length - from)];
            _decoder.Decode(run, from, settled is null ? default : settled.AsSpan(from, window.Length), window);
            from += Emit(window, start + from, from + window.Length == length ? window.Length : Window, segments);
        }

        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Appends the words that end at <paramref name="limit"/> or before; returns how many characters they have.</summary>
    private static int Emit(ReadOnlySpan<byte> tags, int offset, int limit, List<Segment> segments)
    {
        var from = 0;
        for (var place = 0; place < tags.Length && (place < limit || from == 0); place++)
        {
            if (tags[place] is CharacterTag.End or CharacterTag.Single)
            {
                segments.Add(new(offset + from, place + 1 - from));
                from = place + 1;
            }
        }

        return from;
    }

    private bool[]? Settled(ReadOnlySpan<char> folded, ReadOnlySpan<Segment> words, int length)
    {
        if (_additions is null)
        {
            return null;
        }

        var settled = new bool[length];
        foreach (var word in words)
        {
            if (_additions.Cost(word.Of(folded)) != LexiconNode.NoWord)
            {
                settled.AsSpan(word.Start - words[0].Start, word.Length).Fill(true);
            }
        }

        return settled;
    }
}
