using Lucene.Net.Index;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>The pairs of a literal text in the index.</summary>
internal sealed class LiteralTerms
{
    private readonly LiteralScope _scope;
    private readonly (IndexTerm Term, int Offset)[] _terms;

    internal LiteralTerms(IndexTerms index, string field, IReadOnlyList<LiteralTerm> pairs)
    {
        _scope = LiteralScope.Of(field);
        // The rarest first: it has the fewest positions to compare.
        _terms = [.. pairs.Select(pair => (Term: index.Of(_scope.Term(pair.Text)), pair.Position)).OrderByDescending(pair => pair.Term.Rarity)];
        Rarity = _terms.Sum(pair => pair.Term.Rarity);
    }

    /// <summary>How rare all of them are together.</summary>
    internal float Rarity { get; }

    /// <summary>The number of the list that is the documents of <paramref name="pair"/>; −1 where it is none of the pairs.</summary>
    internal int ListOf(IndexTerm pair) => Array.FindIndex(_terms, term => term.Term == pair);

    /// <summary>Their places in a segment, with lists in their order; null where it lacks one.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="accepted">The documents that count; null for all.</param>
    internal LiteralLeaf? Open(AtomicReaderContext segment, IBits? accepted = null)
    {
        if (!Array.TrueForAll(_terms, pair => pair.Term.IsIn(segment)))
        {
            return null;
        }

        // A pair by itself needs no positions where every place of the index field counts.
        return _terms.Length == 1 && _scope.IsWhole
            ? new LiteralLeaf(_terms[0].Term.Documents(segment, accepted, DocsFlags.FREQS))
            : new LiteralLeaf([.. _terms.Select(pair => (pair.Term.Positions(segment, accepted), pair.Offset))], _scope.IsWhole ? null : _scope.Stretches(segment.AtomicReader));
    }
}
