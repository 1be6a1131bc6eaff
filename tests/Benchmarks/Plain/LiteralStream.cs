using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Benchmarks.Plain;

/// <summary>
/// The texts of one document as literal characters: the pairs that <see cref="LiteralAnalyzer"/> makes, each behind the
/// mark of its field, all in one index field; between two texts lies a gap that no phrase crosses. Signs
/// stand where a text begins and where its sentences and paragraphs end.
/// </summary>
internal sealed class LiteralStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private readonly LiteralAnalyzer _analyzer;
    private readonly List<(char Mark, string Text)> _texts = [];
    private readonly Queue<(string Term, int Increment)> _tokens = new();
    private int _next;

    internal LiteralStream(LiteralAnalyzer analyzer)
    {
        _analyzer = analyzer;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    internal int Count => _texts.Count;

    internal void Clear() => _texts.Clear();

    internal void Add(char mark, string text) => _texts.Add((mark, text));

    public override void Reset()
    {
        _next = 0;
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

            Read(_texts[_next].Mark, _texts[_next].Text, _next == 0 ? 1 : FullTextFields.ValueGap);
            _next++;
        }

        ClearAttributes();
        var (term, increment) = _tokens.Dequeue();
        _term.SetEmpty().Append(term);
        _increment.PositionIncrement = increment;
        return true;
    }

    private void Read(char mark, string text, int increment)
    {
        using var pairs = _analyzer.GetTokenStream("", text);
        var pair = pairs.AddAttribute<ICharTermAttribute>();
        var offset = pairs.AddAttribute<IOffsetAttribute>();
        var before = -1;
        pairs.Reset();
        while (pairs.IncrementToken())
        {
            if (before >= 0)
            {
                Sign(mark, TextBounds.Between(text, before, offset.StartOffset, mark == FullTextFields.LiteralMark(FullTextFields.Claims)));
            }

            _tokens.Enqueue((mark + new string(pair.Buffer, 0, pair.Length), increment));
            if (before < 0)
            {
                _tokens.Enqueue(($"{mark}{FullTextFields.TextStart}", 0));
            }

            (before, increment) = (offset.StartOffset, 1);
        }

        pairs.End();
        Sign(mark, before < 0 ? TextBound.None : TextBound.Paragraph);
    }

    private void Sign(char mark, TextBound bound)
    {
        if (bound != TextBound.None)
        {
            _tokens.Enqueue(($"{mark}{(bound == TextBound.Sentence ? FullTextFields.SentenceEnd : FullTextFields.ParagraphEnd)}", 0));
        }
    }
}
