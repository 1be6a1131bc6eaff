using ZhuhaiIp.Analytics.Text.Normalization;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>Cuts a stream of text into segments, a chunk at a time: chunks end where no word can cross.</summary>
internal sealed class WordChunker(ISegmenter segmenter)
{
    private const int Size = 16_384;

    private readonly char[] _text = new char[Size];
    private readonly char[] _folded = new char[Size];
    private TextReader _input = TextReader.Null;
    private int _held;
    private int _used;

    /// <summary>The segments of the chunk, in its own places.</summary>
    public List<Segment> Segments { get; } = [];

    /// <summary>Where the chunk begins in the text.</summary>
    public int Offset { get; private set; }

    /// <summary>How much of the text has been given out.</summary>
    public int Consumed => Offset + _used;

    /// <summary>The folded characters of the chunk.</summary>
    public char[] Folded => _folded;

    /// <summary>The characters of <paramref name="segment"/> as they were written.</summary>
    public ReadOnlySpan<char> Original(Segment segment) => segment.Of(_text);

    /// <summary>Starts over, on <paramref name="input"/>.</summary>
    public void Reset(TextReader input)
    {
        _input = input;
        _held = 0;
        _used = 0;
        Offset = 0;
        Segments.Clear();
    }

    /// <summary>Goes to the next chunk; false where the text is at its end.</summary>
    public bool Next()
    {
        Offset += _used;
        _held -= _used;
        Array.Copy(_text, _used, _text, 0, _held);
        _used = 0;
        Segments.Clear();
        var read = _input.Read(_text, _held, Size - _held);
        while (read > 0 && _held + read < Size)
        {
            _held += read;
            read = _input.Read(_text, _held, Size - _held);
        }

        _held += Math.Max(0, read);
        if (_held == 0)
        {
            return false;
        }

        _used = _held < Size ? _held : Edge();
        var chunk = _text.AsSpan(0, _used);
        TextFolder.Fold(chunk, _folded);
        segmenter.Segment(chunk, Segments);
        return true;
    }

    // After the last mark that ends a word for certain; in a text without one, anywhere but inside a pair.
    private int Edge()
    {
        for (var end = _held; end > Size / 2; end--)
        {
            if (IsEdge(_text[end - 1]))
            {
                return end;
            }
        }

        return char.IsHighSurrogate(_text[_held - 1]) ? _held - 1 : _held;
    }

    private static bool IsEdge(char character) => CharacterKinds.Of(character) == CharacterKind.Space
        || TextFolder.Fold(character) is ',' or ';' or ':' or '、' or '(' || character == '。';
}
