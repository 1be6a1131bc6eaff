namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>A text, ready to be compared with documents.</summary>
internal sealed class Comparison
{
    // Of claims the first and what follows closest: the rest repeats it. Both sides alike, so that a text is wholly like itself.
    private const int LongestClaims = 1_000;
    private const int LongestAbstract = 5_000;

    private readonly TermReader _reader;
    private readonly SimilarityMeasure _measure;

    internal Comparison(SimilarText asked, TermReader reader, int longest)
    {
        _reader = reader;
        Text = Shortened(asked, longest);
        Asked = TextProfile.Of(Text, reader);
        _measure = new SimilarityMeasure(Asked, reader.Vocabulary);
    }

    /// <summary>The text, as much as is compared.</summary>
    internal SimilarText Text { get; }

    internal TextProfile Asked { get; }

    /// <summary>Compares a document with it.</summary>
    internal RankedText With(StoredText stored)
    {
        var parts = _measure.Compare(TextProfile.Of(Shortened(stored.Text), _reader));
        return new RankedText(stored, parts, SimilarityMeasure.Score(parts));
    }

    /// <summary>As much of a document as is compared.</summary>
    internal static SimilarText Shortened(SimilarText text) => Shortened(text, LongestAbstract);

    private static SimilarText Shortened(SimilarText text, int longest) => text with
    {
        Title = TextProfile.Cut(text.Title, longest),
        Abstract = TextProfile.Cut(text.Abstract, longest),
        Claims = TextProfile.Cut(text.Claims, LongestClaims),
    };
}
