using Lucene.Net.Index;
using static Lucene.Net.Search.Similarities.Similarity;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>A word that stands in a document.</summary>
internal sealed class TermCheck(DocsEnum? documents, Lazy<SimScorer> weight) : IWordCheck
{
    public bool IsAt(int document) =>
        documents is not null && (documents.DocID < document ? documents.Advance(document) : documents.DocID) == document;

    public float Score(int document) => weight.Value.Score(document, documents!.Freq);
}

/// <summary>Characters in a row that stand in a document.</summary>
/// <param name="leaf">Their places; null where the segment has none.</param>
/// <param name="value">How much they weigh.</param>
/// <param name="led">For each list of the places whether somebody else brings it to the document; empty for none.</param>
internal sealed class LiteralCheck(LiteralLeaf? leaf, float value, bool[] led) : IWordCheck
{
    private int _document = -1;
    private int _frequency;

    public bool IsAt(int document)
    {
        if (leaf is not null && document != _document)
        {
            (_document, _frequency) = (document, leaf.FrequencyAt(document, led));
        }

        return _frequency > 0;
    }

    public float Score(int document) => value * Saturation.Of(_frequency);
}

/// <summary>All of several.</summary>
internal sealed class AllCheck(IWordCheck[] checks) : IWordCheck
{
    public bool IsAt(int document)
    {
        foreach (var check in checks)
        {
            if (!check.IsAt(document))
            {
                return false;
            }
        }

        return true;
    }

    public float Score(int document)
    {
        var score = 0f;
        foreach (var check in checks)
        {
            score += check.Score(document);
        }

        return score;
    }
}

/// <summary>Any of several; all that are met count.</summary>
internal sealed class AnyCheck(IWordCheck[] checks) : IWordCheck
{
    public bool IsAt(int document)
    {
        foreach (var check in checks)
        {
            if (check.IsAt(document))
            {
                return true;
            }
        }

        return false;
    }

    public float Score(int document)
    {
        var score = 0f;
        foreach (var check in checks)
        {
            score += check.IsAt(document) ? check.Score(document) : 0;
        }

        return score;
    }
}
