using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>A term of the index, looked up once in each segment.</summary>
internal sealed class IndexTerm
{
    private readonly Term _term;
    private readonly TermContext _states;

    internal IndexTerm(IndexSearcher searcher, Term term)
    {
        _term = term;
        _states = TermContext.Build(searcher.TopReaderContext, term);
        Rarity = (float)Math.Log(1 + ((searcher.IndexReader.MaxDoc - _states.DocFreq + 0.5) / (_states.DocFreq + 0.5)));
    }

    /// <summary>How rare it is, as BM25 has it; above 0.</summary>
    internal float Rarity { get; }

    /// <summary>In how many documents it stands, as the library's weights take it.</summary>
    internal TermStatistics Statistics(IndexSearcher searcher) => searcher.TermStatistics(_term, _states);

    /// <summary>Whether a segment has it.</summary>
    internal bool IsIn(AtomicReaderContext segment) => _states.Get(segment.Ord) is not null;

    /// <summary>Its documents in a segment that has it, of those that <paramref name="accepted"/> has; of all where it is null.</summary>
    internal DocsEnum Documents(AtomicReaderContext segment, IBits? accepted, DocsFlags flags) => At(segment).Docs(accepted, null, flags);

    /// <summary>The same with positions.</summary>
    internal DocsAndPositionsEnum Positions(AtomicReaderContext segment, IBits? accepted) =>
        At(segment).DocsAndPositions(accepted, null, DocsAndPositionsFlags.NONE);

    private TermsEnum At(AtomicReaderContext segment)
    {
        var terms = segment.AtomicReader.GetTerms(_term.Field).GetEnumerator();
        terms.SeekExact(_term.Bytes, _states.Get(segment.Ord));
        return terms;
    }
}
