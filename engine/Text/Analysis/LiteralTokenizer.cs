using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>The <see cref="LiteralPairs"/> of a text as Lucene.Net takes tokens.</summary>
internal sealed class LiteralTokenizer : Tokenizer
{
    private readonly LiteralPairs _pairs = new();
    private readonly ICharTermAttribute _termAttribute;
    private readonly IOffsetAttribute _offsetAttribute;

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
        _pairs.Reset(m_input);
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!_pairs.Next())
        {
            return false;
        }

        ClearAttributes();
        _termAttribute.CopyBuffer(_pairs.Buffer, 0, _pairs.Length);
        _offsetAttribute.SetOffset(CorrectOffset(_pairs.Start), CorrectOffset(_pairs.End));
        return true;
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        var end = CorrectOffset(_pairs.Consumed);
        _offsetAttribute.SetOffset(end, end);
    }
}
