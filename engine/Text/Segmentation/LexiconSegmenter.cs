using System.Buffers;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>Chinese by the cheapest sequence of words of a lexicon; letters, digits and units by their own rules.</summary>
/// <remarks>Linear in the length of the text; needs no memory but two small arrays on the stack and a pooled one.</remarks>
public sealed class LexiconSegmenter(Lexicon lexicon) : ISegmenter
{
    private readonly WordLattice _lattice = new(lexicon);

    /// <summary>The words it knows.</summary>
    public Lexicon Lexicon { get; } = lexicon;

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<Segment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var rented = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length));
        var folded = rented.AsSpan(0, text.Length);
        TextFolder.Fold(text, folded);
        var first = segments.Count;
        Cut(text, folded, segments, []);
        ChemicalNames.Join(text, folded, segments, first);
        ArrayPool<char>.Shared.Return(rented);
    }

    /// <summary>The same for who has the folded text; <paramref name="found"/>, zeros or empty, gets what words begin and end at each character.</summary>
    internal void Cut(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, List<Segment> segments, Span<byte> found)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfRun(text, folded, at, out var han);
            if (han)
            {
                _lattice.Cut(folded, at, end, segments, found);
            }
            else
            {
                segments.Add(new(at, end - at));
            }

            at = end;
        }
    }

    private static int EndOfRun(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start, out bool han)
    {
        var kind = CharacterKinds.Of(text[start]);
        han = kind == CharacterKind.Han;
        return kind switch
        {
            CharacterKind.Han or CharacterKind.Space or CharacterKind.Kana => EndOfKind(text, start, kind),
            CharacterKind.Surrogate => start + (IsPair(text, start) ? 2 : 1),
            _ when TechnicalRun.Begins(text, folded, start) => TechnicalRun.End(text, folded, start),
            _ => EndOfMark(text, start),
        };
    }

    private static int EndOfKind(ReadOnlySpan<char> text, int start, CharacterKind kind)
    {
        var end = start + 1;
        while (end < text.Length && CharacterKinds.Of(text[end]) == kind)
        {
            end++;
        }

        return end;
    }

    // A dash and an ellipsis are written twice; they are one mark.
    private static int EndOfMark(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (text[start] is '—' or '…' && end < text.Length && text[end] == text[start])
        {
            end++;
        }

        return end;
    }

    private static bool IsPair(ReadOnlySpan<char> text, int start) =>
        start + 1 < text.Length && char.IsSurrogatePair(text[start], text[start + 1]);
}
