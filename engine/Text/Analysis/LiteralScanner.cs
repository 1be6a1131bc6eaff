using System.Text;
using ZhuhaiIp.Analytics.Text.Normalization;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>Reads the literal form of a text, code point by code point, holding a few thousand characters at most.</summary>
internal sealed class LiteralScanner
{
    private const int End = -1;

    private readonly char[] _buffer = new char[4096];
    private TextReader _input = TextReader.Null;
    private int _length;
    private int _at;
    private int _offset;
    private bool _previousIsSpaced;
    private LiteralPoint _held;

    /// <summary>The number of characters read so far.</summary>
    public int Offset => _offset + _at;

    /// <summary>Starts over, on <paramref name="input"/>.</summary>
    public void Reset(TextReader input)
    {
        _input = input;
        _length = 0;
        _at = 0;
        _offset = 0;
        _previousIsSpaced = false;
        _held = new(End, 0, 0);
    }

    /// <summary>The next code point; false at the end.</summary>
    public bool Next(out LiteralPoint point)
    {
        if (_held.CodePoint != End)
        {
            point = _held;
            _held = new(End, 0, 0);
            return true;
        }

        if (!Read(out point))
        {
            return false;
        }

        return IsSpace(point.CodePoint) ? AfterSpace(ref point) : Remember(point.CodePoint);
    }

    // A run of white space counts only between two words of a script that is written with spaces; anywhere else it is
    // a line break of the export.
    private bool AfterSpace(ref LiteralPoint point)
    {
        var space = point;
        do
        {
            space = space with { End = point.End };
            if (!Read(out point))
            {
                return false;
            }
        }
        while (IsSpace(point.CodePoint));

        var counts = _previousIsSpaced && IsSpaced(point.CodePoint);
        _previousIsSpaced = IsSpaced(point.CodePoint);
        if (counts)
        {
            _held = point;
            point = space with { CodePoint = ' ' };
        }

        return true;
    }

    private bool Remember(int codePoint)
    {
        _previousIsSpaced = IsSpaced(codePoint);
        return true;
    }

    private bool Read(out LiteralPoint point)
    {
        if (_at == _length && !Fill())
        {
            point = new(End, Offset, Offset);
            return false;
        }

        var start = Offset;
        var first = _buffer[_at++];
        if (!char.IsSurrogate(first))
        {
            point = new(TextFolder.Fold(first), start, start + 1);
            return true;
        }

        if (char.IsHighSurrogate(first) && (_at < _length || Fill()) && char.IsLowSurrogate(_buffer[_at]))
        {
            point = new(char.ConvertToUtf32(first, _buffer[_at++]), start, start + 2);
            return true;
        }

        point = new(Rune.ReplacementChar.Value, start, start + 1);
        return true;
    }

    private bool Fill()
    {
        _offset += _length;
        _at = 0;
        _length = _input.Read(_buffer, 0, _buffer.Length);
        return _length > 0;
    }

    private static bool IsSpace(int codePoint) => codePoint <= char.MaxValue && char.IsWhiteSpace((char)codePoint);

    private static bool IsSpaced(int codePoint) => codePoint <= char.MaxValue
        ? CharacterKinds.Of((char)codePoint) is CharacterKind.Letter or CharacterKind.Digit
        : Rune.IsLetterOrDigit(new Rune(codePoint)) && !CharacterKinds.IsUnspaced(codePoint);
}
