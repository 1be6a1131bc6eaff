using Lucene.Net.Index;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>The places of a literal text in one segment.</summary>
internal sealed class LiteralLeaf
{
    private readonly PhrasePlaces? _places;
    private readonly LiteralStretches? _stretches;
    private readonly DocsEnum[] _lists;

    /// <summary>Those of a pair of characters that may stand anywhere in the index field.</summary>
    internal LiteralLeaf(DocsEnum documents) => _lists = [documents];

    /// <summary>Those of pairs at fixed distances, in a stretch of the index field; anywhere in it where there is none.</summary>
    internal LiteralLeaf((DocsAndPositionsEnum Positions, int Offset)[] terms, LiteralStretches? stretches)
    {
        (_places, _stretches) = (new PhrasePlaces(terms), stretches);
        _lists = [.. terms.Select(term => term.Positions)];
    }

    /// <summary>The documents of each pair.</summary>
    internal IReadOnlyList<DocsEnum> Lists => _lists;

    /// <summary>How often it stands in a document that all lists stand at.</summary>
    internal int Frequency(int document)
    {
        if (_places is null)
        {
            return _lists[0].Freq;
        }

        if (_stretches is null)
        {
            return _places.Count(0, int.MaxValue);
        }

        var (from, to) = _stretches.Of(document);
        return _places.Count(from, to);
    }

    /// <summary>How often it stands in a document; later ones have higher numbers.</summary>
    /// <param name="document">The document.</param>
    /// <param name="led">For each list whether it stands at the document already; empty where none does.</param>
    internal int FrequencyAt(int document, ReadOnlySpan<bool> led)
    {
        for (var at = 0; at < _lists.Length; at++)
        {
            if (at < led.Length && led[at])
            {
                continue;
            }

            var list = _lists[at];
            if ((list.DocID < document ? list.Advance(document) : list.DocID) != document)
            {
                return 0;
            }
        }

        return Frequency(document);
    }
}
