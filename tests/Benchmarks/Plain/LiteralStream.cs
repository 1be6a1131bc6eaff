using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Benchmarks.Plain;

/// <summary>
/// The texts of one document as literal characters: the pairs that <see cref="LiteralAnalyzer"/> makes, each behind its
/// mark, all in one index field; between two texts lies a gap that no phrase crosses. Signs
/// stand where a text begins and where its sentences and paragraphs end.
/// </summary>
internal sealed class LiteralStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private readonly LiteralAnalyzer _analyzer;
    private readonly List<(string Mark, string Text, bool Claims)> _texts = [];
    private readonly Queue<(string Term, int Increment)> _tokens = new();
    private int _next;
    private bool _any;

    internal LiteralStream(LiteralAnalyzer analyzer)
    {
        _analyzer = analyzer;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    internal int Count => _texts.Count;

    internal void Clear() => _texts.Clear();

    internal void Add(string mark, string text, bool claims = false) => _texts.Add((mark, text, claims));

    /// <summary>The position at which the last character added so far stands; −1 before the first.</summary>
    internal int LastPosition()
    {
        var last = -1;
        foreach (var (_, text, _) in _texts)
        {
            var characters = LiteralText.Of(text).EnumerateRunes().Count();
            last += characters == 0 ? 0 : characters - 1 + (last < 0 ? 1 : FullTextFields.ValueGap);
        }

        return last;
    }

    public override void Reset()
    {
        (_next, _any) = (0, false);
        _tokens.Clear();
    }

    public override bool IncrementToken()
    {
        while (_tokens.Count == 0)
        {
            if (_next == _texts.Count)
            {
                return false;
            }

            var (mark, text, claims) = _texts[_next++];
            Read(mark, text, claims);
        }

        ClearAttributes();
        var (term, increment) = _tokens.Dequeue();
        _term.SetEmpty().Append(term);
        _increment.PositionIncrement = increment;
        return true;
    }

    private void Read(string mark, string text, bool claims)
    {
        var increment = _any ? FullTextFields.ValueGap : 1;
        using var pairs = _analyzer.GetTokenStream("", text);
        var pair = pairs.AddAttribute<ICharTermAttribute>();
        var offset = pairs.AddAttribute<IOffsetAttribute>();
        var before = -1;
        pairs.Reset();
        while (pairs.IncrementToken())
        {
            if (before >= 0)
            {
                Sign(mark, TextBounds.Between(text, before, offset.StartOffset, claims));
            }

            _tokens.Enqueue((mark + new string(pair.Buffer, 0, pair.Length), increment));
            if (before < 0)
            {
                _tokens.Enqueue(($"{mark}{FullTextFields.TextStart}", 0));
            }

            (before, increment, _any) = (offset.StartOffset, 1, true);
        }

        pairs.End();
        Sign(mark, before < 0 ? TextBound.None : TextBound.Paragraph);
    }

    private void Sign(string mark, TextBound bound)
    {
        if (bound != TextBound.None)
        {
            _tokens.Enqueue(($"{mark}{(bound == TextBound.Sentence ? FullTextFields.SentenceEnd : FullTextFields.ParagraphEnd)}", 0));
        }
    }
}
