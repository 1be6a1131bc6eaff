using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>A term of the index.</summary>
internal sealed class IndexTerm
{
    private readonly IndexTerms _terms;
    private readonly Term _term;
    private readonly TermsEnum?[] _readers;
    private readonly TermState?[] _states;
    private readonly long _frequency;
    private readonly int _documents;

    internal IndexTerm(IndexTerms terms, Term term, TermsEnum?[] readers)
    {
        (_terms, _term, _readers, _states) = (terms, term, readers, new TermState?[readers.Length]);
        for (var segment = 0; segment < readers.Length; segment++)
        {
            if (readers[segment] is { } reader && reader.SeekExact(term.Bytes))
            {
                _states[segment] = reader.GetTermState();
                _documents += reader.DocFreq;
                _frequency += Math.Max(0, reader.TotalTermFreq);
            }
        }

        Rarity = (float)Math.Log(1 + ((terms.Searcher.IndexReader.MaxDoc - _documents + 0.5) / (_documents + 0.5)));
    }

    /// <summary>How rare it is, as BM25 has it; above 0.</summary>
    internal float Rarity { get; }

    /// <summary>In how many documents it stands, as the library's weights take it.</summary>
    internal TermStatistics Statistics => new(_term.Bytes, _documents, _frequency);

    /// <summary>Whether a segment has it.</summary>
    internal bool IsIn(AtomicReaderContext segment) => _states[_terms.PlaceOf(segment)] is not null;

    /// <summary>Its documents in a segment that has it, of those that <paramref name="accepted"/> has; of all where it is null.</summary>
    internal DocsEnum Documents(AtomicReaderContext segment, IBits? accepted, DocsFlags flags)
    {
        lock (_terms.Looking)
        {
            return At(segment).Docs(accepted, null, flags);
        }
    }

    /// <summary>The same with positions.</summary>
    internal DocsAndPositionsEnum Positions(AtomicReaderContext segment, IBits? accepted)
    {
        lock (_terms.Looking)
        {
            return At(segment).DocsAndPositions(accepted, null, DocsAndPositionsFlags.NONE);
        }
    }

    private TermsEnum At(AtomicReaderContext segment)
    {
        var place = _terms.PlaceOf(segment);
        var reader = _readers[place]!;
        reader.SeekExact(_term.Bytes, _states[place]);
        return reader;
    }
}
