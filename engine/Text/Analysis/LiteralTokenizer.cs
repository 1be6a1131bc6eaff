using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>
/// Gives at each position of the literal form the pair of code points that begins there, at the last position the
/// last code point alone.
/// </summary>
internal sealed class LiteralTokenizer : Tokenizer
{
    private readonly LiteralScanner _scanner = new();
    private readonly char[] _term = new char[4];
    private readonly ICharTermAttribute _termAttribute;
    private readonly IOffsetAttribute _offsetAttribute;
    private LiteralPoint _previous;
    private bool _more;

    public LiteralTokenizer(TextReader input)
        : base(input)
    {
        _termAttribute = AddAttribute<ICharTermAttribute>();
        _offsetAttribute = AddAttribute<IOffsetAttribute>();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _scanner.Reset(m_input);
        _more = _scanner.Next(out _previous);
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!_more)
        {
            return false;
        }

        ClearAttributes();
        var length = Append(_previous.CodePoint, 0);
        var end = _previous.End;
        var start = _previous.Start;
        _more = _scanner.Next(out var next);
        if (_more)
        {
            length = Append(next.CodePoint, length);
            end = next.End;
            _previous = next;
        }

        _termAttribute.CopyBuffer(_term, 0, length);
        _offsetAttribute.SetOffset(CorrectOffset(start), CorrectOffset(end));
        return true;
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        var end = CorrectOffset(_scanner.Offset);
        _offsetAttribute.SetOffset(end, end);
    }

    private int Append(int codePoint, int at)
    {
        if (codePoint <= char.MaxValue)
        {
            _term[at] = (char)codePoint;
            return at + 1;
        }

        var beyond = codePoint - 0x10000;
        _term[at] = (char)(0xD800 + (beyond >> 10));
        _term[at + 1] = (char)(0xDC00 + (beyond & 0x3FF));
        return at + 2;
    }
}
