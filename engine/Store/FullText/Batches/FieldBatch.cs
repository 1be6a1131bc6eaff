using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>One field of a batch: its terms and its tokens.</summary>
/// <param name="name">The field's name.</param>
/// <param name="positions">Whether positions are kept; without them a token of a document comes once.</param>
/// <param name="norms">Whether a document's length is kept, which ranking weighs by.</param>
internal sealed class FieldBatch(string name, bool positions, bool norms)
{
    private readonly TermTable _terms = new();
    private readonly TokenLog _tokens = new();
    private readonly List<byte> _norms = [];
    private int _length;
    private int _overlaps;

    internal string Name => name;

    internal bool HasPositions => positions;

    internal bool HasNorms => norms;

    /// <summary>Whether any document has a token here.</summary>
    internal bool Any => _tokens.Count > 0;

    /// <summary>The norm of each document, as the similarity encodes it; 0 without tokens.</summary>
    internal IReadOnlyList<byte> Norms => _norms;

    /// <summary>Adds a token to the document at hand, <paramref name="increment"/> positions after the one before.</summary>
    internal void Add(ReadOnlySpan<char> term, int increment)
    {
        _tokens.Add(_terms.Add(term), increment);
        _length++;
        _overlaps += increment == 0 ? 1 : 0;
    }

    /// <summary>Ends the document at hand.</summary>
    internal void EndDocument(Similarity similarity)
    {
        _tokens.EndDocument();
        if (norms)
        {
            _norms.Add(_length == 0
                ? (byte)0
                : (byte)similarity.ComputeNorm(new FieldInvertState(name, 0, _length, _overlaps, 0, 1)));
        }

        (_length, _overlaps) = (0, 0);
    }

    /// <summary>What an index is made of.</summary>
    internal (SortedTerms Terms, Postings Postings) Sort() => (_terms.Sort(), _tokens.ByTerm(_terms.Count, positions));

    internal void Clear()
    {
        _terms.Clear();
        _tokens.Clear();
        _norms.Clear();
    }
}
