using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Benchmarks.Plain;

/// <summary>
/// The texts of one document as literal characters: the pairs that <see cref="LiteralAnalyzer"/> makes, each behind the
/// mark of its field, all in one index field; between two texts lies a gap that no phrase crosses.
/// </summary>
internal sealed class LiteralStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private readonly LiteralAnalyzer _analyzer;
    private readonly List<(char Mark, string Text)> _texts = [];
    private TokenStream? _pairs;
    private ICharTermAttribute? _pair;
    private int _next;
    private bool _first;

    internal LiteralStream(LiteralAnalyzer analyzer)
    {
        _analyzer = analyzer;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    internal int Count => _texts.Count;

    internal void Clear() => _texts.Clear();

    internal void Add(char mark, string text) => _texts.Add((mark, text));

    public override void Reset() => _next = 0;

    public override bool IncrementToken()
    {
        while (_pairs is null || !_pairs.IncrementToken())
        {
            if (!Open())
            {
                return false;
            }
        }

        ClearAttributes();
        var length = _pair!.Length;
        var buffer = _term.ResizeBuffer(length + 1);
        buffer[0] = _texts[_next - 1].Mark;
        Array.Copy(_pair.Buffer, 0, buffer, 1, length);
        _term.SetLength(length + 1);
        _increment.PositionIncrement = _first && _next > 1 ? FullTextFields.ValueGap : 1;
        _first = false;
        return true;
    }

    /// <summary>Turns to the next text; false after the last.</summary>
    private bool Open()
    {
        Close();
        if (_next >= _texts.Count)
        {
            return false;
        }

        _pairs = _analyzer.GetTokenStream("", _texts[_next++].Text);
        _pair = _pairs.AddAttribute<ICharTermAttribute>();
        _pairs.Reset();
        _first = true;
        return true;
    }

    private void Close()
    {
        _pairs?.End();
        _pairs?.Dispose();
        _pairs = null;
    }
}
