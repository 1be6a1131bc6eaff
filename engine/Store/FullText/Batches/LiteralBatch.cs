using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>The literal characters of the texts of a batch: pairs, and signs where sentences and paragraphs end and texts begin.</summary>
internal sealed class LiteralBatch(string name)
{
    private const int LongestPair = 4;

    private readonly LiteralPairs _pairs = new();
    private readonly char[] _term = new char[1 + LongestPair];

    /// <summary>What holds them.</summary>
    internal FieldBatch Field { get; } = new(name, positions: true, norms: false);

    /// <summary>The position of the last pair of the document at hand; −1 before the first.</summary>
    internal int Position { get; private set; }

    /// <summary>Starts a document.</summary>
    internal void StartDocument() => Position = -1;

    /// <summary>Adds the pairs of a text, each behind <paramref name="mark"/>; no phrase crosses the gap between two texts.</summary>
    internal void Add(string mark, string text, bool claims)
    {
        mark.CopyTo(_term);
        using var reader = new StringReader(text);
        _pairs.Reset(reader);
        var increment = Position < 0 ? 1 : FullTextFields.ValueGap;
        var before = -1;
        while (_pairs.Next())
        {
            if (before >= 0)
            {
                AddBound(mark, Sign(TextBounds.Between(text, before, _pairs.Start, claims)));
            }

            _pairs.Term.CopyTo(_term.AsSpan(mark.Length));
            Field.Add(_term.AsSpan(0, mark.Length + _pairs.Length), increment);
            Position += increment;
            if (before < 0)
            {
                AddBound(mark, FullTextFields.TextStart);
            }

            (increment, before) = (1, _pairs.Start);
        }

        if (before >= 0)
        {
            AddBound(mark, FullTextFields.ParagraphEnd);
        }
    }

    /// <summary>Puts a sign at the position of the last pair.</summary>
    private void AddBound(string mark, char? sign)
    {
        if (sign is { } known)
        {
            _term[mark.Length] = known;
            Field.Add(_term.AsSpan(0, mark.Length + 1), 0);
        }
    }

    private static char? Sign(TextBound bound) => bound switch
    {
        TextBound.Sentence => FullTextFields.SentenceEnd,
        TextBound.Paragraph => FullTextFields.ParagraphEnd,
        _ => null,
    };
}
