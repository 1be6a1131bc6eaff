namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>
/// The pairs of code points of a literal form: at each position the pair that begins there, at the last one the last
/// code point alone.
/// </summary>
internal sealed class LiteralPairs
{
    private readonly LiteralScanner _scanner = new();
    private readonly char[] _term = new char[4];
    private LiteralPoint _previous;
    private bool _more;

    /// <summary>Where the pair at hand begins in the text, in UTF-16 units.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>The characters of the pair at hand.</summary>
    public ReadOnlySpan<char> Term => _term.AsSpan(0, Length);

    /// <summary>How many characters of <see cref="Buffer"/> are the pair at hand.</summary>
    public int Length { get; private set; }

    /// <summary>What holds the pair at hand.</summary>
    public char[] Buffer => _term;

    /// <summary>How many characters were read so far.</summary>
    public int Consumed => _scanner.Offset;

    /// <summary>Starts over, on <paramref name="input"/>.</summary>
    public void Reset(TextReader input)
    {
        _scanner.Reset(input);
        _more = _scanner.Next(out _previous);
    }

    /// <summary>Goes to the next pair; false after the last.</summary>
    public bool Next()
    {
        if (!_more)
        {
            return false;
        }

        Length = Append(_previous.CodePoint, 0);
        (Start, End) = (_previous.Start, _previous.End);
        _more = _scanner.Next(out var next);
        if (_more)
        {
            Length = Append(next.CodePoint, Length);
            End = next.End;
            _previous = next;
        }

        return true;
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
