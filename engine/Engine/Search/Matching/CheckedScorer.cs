using Lucene.Net.Search;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>Finds documents in two steps: those that stand in several lists at once, and of these the ones that a closer look confirms.</summary>
/// <remarks>
/// Where several are joined by AND, their lists are gone through together, the shortest first, and the closer look is
/// taken at what is left: reading the positions of a phrase costs far more than passing over a document.
/// </remarks>
internal abstract class CheckedScorer : Scorer
{
    private readonly DocIdSetIterator[] _lists;

    // Where each list stands: to ask it is a call.
    private readonly int[] _at;
    private readonly SearchLimits _limits;
    private int _document = -1;

    /// <summary>One over <paramref name="lists"/>, one or more.</summary>
    protected CheckedScorer(Weight weight, IEnumerable<DocIdSetIterator> lists, SearchLimits limits)
        : base(weight)
    {
        _lists = [.. lists.OrderBy(list => list.GetCost())];
        _at = new int[_lists.Length];
        Array.Fill(_at, -1);
        _limits = limits;
    }

    public override int DocID => _document;

    public override int Freq => 1;

    /// <summary>The lists that a document has to stand in.</summary>
    internal IReadOnlyList<DocIdSetIterator> Lists => _lists;

    public override int NextDoc() => Confirmed(_lists[0].NextDoc());

    public override int Advance(int target) => Confirmed(_lists[0].Advance(target));

    public override long GetCost() => _lists[0].GetCost();

    /// <summary>Takes the closer look at a document that all lists stand at; later ones have higher numbers.</summary>
    internal abstract bool Check(int document);

    /// <summary>Whether a document is one of these; later ones have higher numbers. Not to be mixed with going through all.</summary>
    internal bool IsAt(int document)
    {
        foreach (var list in _lists)
        {
            if ((list.DocID < document ? list.Advance(document) : list.DocID) != document)
            {
                return false;
            }
        }

        return Check(document);
    }

    private int Confirmed(int document)
    {
        for (document = Common(document); document != NO_MORE_DOCS && !Check(document); document = Common(_lists[0].NextDoc()))
        {
            _limits.Step();
        }

        return _document = document;
    }

    /// <summary>The first document from <paramref name="document"/> on, where the first list stands, that all stand at.</summary>
    private int Common(int document)
    {
        for (var at = 1; at < _lists.Length && document != NO_MORE_DOCS; at++)
        {
            var found = _at[at];
            if (found < document)
            {
                found = _at[at] = _lists[at].Advance(document);
            }

            if (found > document)
            {
                document = found == NO_MORE_DOCS ? found : _lists[0].Advance(found);
                at = 0;
            }
        }

        return document;
    }
}
