using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>Pieces in order with a number of positions between them, all of it in one sentence where the number is open.</summary>
/// <param name="pieces">The pieces, each with the least and the most positions between it and the one before.</param>
/// <param name="before">How many positions of the same paragraph there must be before the first.</param>
/// <param name="behind">How many behind the last.</param>
/// <param name="field">The field, whose bounds are needed.</param>
/// <param name="limits">How many places may be made.</param>
/// <param name="every">Whether each place is wanted, since it is itself to be near something; else one of each end suffices.</param>
/// <param name="bridges">What tells beforehand which documents can have the pieces; null for nothing.</param>
internal sealed class SequenceSource(
    IReadOnlyList<(IIntervalSource Source, int Least, int Most)> pieces, int before, int behind, string field, SearchLimits limits, bool every = false,
    IReadOnlyList<BridgeSource>? bridges = null)
    : IIntervalSource
{
    private readonly IReadOnlyList<(IIntervalSource Source, int Least, int Most)> _pieces = pieces;
    private readonly int _before = before;
    private readonly int _behind = behind;
    private readonly string _field = field;
    private readonly SearchLimits _limits = limits;

    // Where there must be room before the first piece, the nearest start may lack it and another have it.
    private readonly bool _every = every || before > 0;

    public bool IsBroad => _pieces.Any(piece => piece.Source.IsBroad);

    public int Shortest => _before + _behind + _pieces.Sum(piece => piece.Source.Shortest + piece.Least);

    public ILeafIntervals Open(AtomicReader reader, FixedBitSet candidates)
    {
        foreach (var bridge in bridges ?? [])
        {
            bridge.Narrow(reader, candidates);
        }

        // To read the places of one that stands in most documents is worth it only where the others stand too.
        if (_pieces.Count(piece => piece.Source.IsBroad) > 1)
        {
            foreach (var (source, _, _) in _pieces)
            {
                source.Narrow(reader, candidates);
            }
        }

        var leaves = new ILeafIntervals[_pieces.Count];
        foreach (var piece in Enumerable.Range(0, _pieces.Count).OrderBy(piece => _pieces[piece].Source.IsBroad))
        {
            leaves[piece] = _pieces[piece].Source.Open(reader, candidates);
        }

        return new Leaf(this, leaves, reader);
    }

    private sealed class Leaf(SequenceSource source, ILeafIntervals[] leaves, AtomicReader reader) : ILeafIntervals
    {
        private readonly BoundSource.Leaf _sentences = BoundSource.Sentences(source._field).Open(reader);
        private readonly BoundSource.Leaf _paragraphs = BoundSource.Paragraphs(source._field).Open(reader);
        private readonly BoundSource.Leaf _starts = BoundSource.Starts(source._field).Open(reader);
        private readonly bool _hasOpenGaps = source._pieces.Skip(1).Any(piece => piece.Least != piece.Most);
        private readonly List<Interval> _here = [];
        private readonly HashSet<Interval> _seen = [];
        private List<Interval> _sofar = [];
        private List<Interval> _joined = [];

        public void Find(int document, List<Interval> places)
        {
            // Bounds are positions to be read as well: those only that are asked for.
            if (_hasOpenGaps)
            {
                _sentences.Read(document);
            }

            if (source._before + source._behind > 0)
            {
                _paragraphs.Read(document);
                _starts.Read(document);
            }

            _sofar.Clear();
            leaves[0].Find(document, _sofar);
            for (var piece = 1; piece < leaves.Length; piece++)
            {
                _here.Clear();
                _joined.Clear();
                leaves[piece].Find(document, _here);
                Join(source._pieces[piece].Least, source._pieces[piece].Most);
                KeepOnce(_joined);
                (_sofar, _joined) = (_joined, _sofar);
            }

            foreach (var place in _sofar)
            {
                if (HasRoom(place))
                {
                    places.Add(new Interval(place.Start - source._before, place.End + source._behind));
                }
            }

            Postings.Order(places);
        }

        /// <summary>Each piece at hand with those before it; one start does where what follows depends on the end alone.</summary>
        private void Join(int least, int most)
        {
            // Both lists are in order of their ends, so that what lies too far back for one place lies too far back for all that follow.
            var from = 0;
            foreach (var place in _here)
            {
                while (from < _sofar.Count && place.Start - _sofar[from].End > most)
                {
                    from++;
                }

                var starts = _joined.Count;
                for (var at = from; at < _sofar.Count && place.Start - _sofar[at].End >= least; at++)
                {
                    if (least == most || !_sentences.Between(_sofar[at].End - 1, place.Start))
                    {
                        Add(new Interval(_sofar[at].Start, place.End), starts);
                    }
                }
            }
        }

        /// <summary>Takes out places that are there already, keeping the order of the ends.</summary>
        private void KeepOnce(List<Interval> places)
        {
            if (source._every)
            {
                _seen.Clear();
                places.RemoveAll(place => !_seen.Add(place));
            }
        }

        /// <summary>Adds a place, or widens the one there is of its end; from <paramref name="starts"/> on are those of its end.</summary>
        private void Add(Interval place, int starts)
        {
            if (source._every || _joined.Count == starts)
            {
                if (source._limits.TakePlace(_joined.Count))
                {
                    _joined.Add(place);
                }
            }
            else if (place.Start < _joined[starts].Start)
            {
                _joined[starts] = place;
            }
        }

        /// <summary>Whether the paragraph has the characters that stand for <c>?</c> before and behind.</summary>
        private bool HasRoom(Interval place)
        {
            if (source._before + source._behind == 0)
            {
                return true;
            }

            var (first, last) = (place.Start - source._before, place.End - 1);
            return first >= 0 && !_starts.Between(first + 1, place.Start + 1) && !_paragraphs.Between(first, place.Start)
                && !_paragraphs.Between(last, last + source._behind);
        }
    }
}
