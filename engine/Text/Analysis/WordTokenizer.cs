using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>Gives the folded words of a text, each followed, at its own position, by the words inside it.</summary>
/// <remarks>A mark is no token but leaves a gap, so that no phrase runs across it; white space leaves none.</remarks>
internal sealed class WordTokenizer : Tokenizer
{
    private readonly WordChunker _chunker;
    private readonly SubwordFinder _subwords;
    private readonly List<Segment> _parts = [];
    private readonly ICharTermAttribute _termAttribute;
    private readonly IOffsetAttribute _offsetAttribute;
    private readonly IPositionIncrementAttribute _positionAttribute;
    private Segment _whole;
    private int _next;
    private int _nextPart;
    private int _gap;

    public WordTokenizer(TextReader input, ISegmenter segmenter, Lexicon lexicon)
        : base(input)
    {
        _chunker = new(segmenter);
        _subwords = new(lexicon);
        _termAttribute = AddAttribute<ICharTermAttribute>();
        _offsetAttribute = AddAttribute<IOffsetAttribute>();
        _positionAttribute = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _chunker.Reset(m_input);
        _parts.Clear();
        _next = 0;
        _nextPart = 0;
        _gap = 0;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (_nextPart < _parts.Count)
        {
            var part = _parts[_nextPart++];
            Emit(new(_whole.Start + part.Start, part.Length), 0);
            return true;
        }

        return NextWord();
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        var end = CorrectOffset(_chunker.Consumed);
        _offsetAttribute.SetOffset(end, end);
        _positionAttribute.PositionIncrement = _gap;
    }

    private bool NextWord()
    {
        while (true)
        {
            if (_next == _chunker.Segments.Count)
            {
                _next = 0;
                if (!_chunker.Next())
                {
                    return false;
                }
            }

            var segment = _chunker.Segments[_next++];
            var written = _chunker.Original(segment);
            if (CharacterKinds.IsWord(written))
            {
                Start(segment);
                return true;
            }

            _gap += CharacterKinds.Of(written[0]) == CharacterKind.Space ? 0 : 1;
        }
    }

    private void Start(Segment word)
    {
        _whole = word;
        _parts.Clear();
        _nextPart = 0;
        if (word.Length <= TermLength.Longest)
        {
            _subwords.Find(word.Of(_chunker.Folded), _parts);
        }

        Emit(word, _gap + 1);
        _gap = 0;
    }

    private void Emit(Segment word, int increment)
    {
        ClearAttributes();
        _termAttribute.CopyBuffer(_chunker.Folded, word.Start, TermLength.Of(word.Of(_chunker.Folded)));
        _offsetAttribute.SetOffset(
            CorrectOffset(_chunker.Offset + word.Start), CorrectOffset(_chunker.Offset + word.End));
        _positionAttribute.PositionIncrement = increment;
    }
}
