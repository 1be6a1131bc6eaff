using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>Whole terms as a token stream: one stream a field, filled anew for each document.</summary>
/// <remarks>A field object of its own for each term would make a stream of its own for each: a third of the cost of a
/// document with a title only.</remarks>
internal sealed class TermStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly List<string> _terms = [];
    private int _next;

    internal TermStream() => _term = AddAttribute<ICharTermAttribute>();

    internal int Count => _terms.Count;

    internal void Clear() => _terms.Clear();

    /// <summary>Adds a term; one that is there already is not added again.</summary>
    internal void Add(string term)
    {
        if (!_terms.Contains(term))
        {
            _terms.Add(term);
        }
    }

    public override void Reset() => _next = 0;

    public override bool IncrementToken()
    {
        if (_next >= _terms.Count)
        {
            return false;
        }

        ClearAttributes();
        _term.SetEmpty().Append(_terms[_next++]);
        return true;
    }
}
