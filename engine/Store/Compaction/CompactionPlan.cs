using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Store.Compaction;

/// <summary>Which dead rows nothing can bring back, and which batches are held to for that.</summary>
/// <remarks>
/// A dead version goes when versions of its own class of source stand above it that say all it says, or a deletion
/// does: then only undoing their batches could bring it back, and those become final. What another class of source
/// says stays: it shows when the better source deletes. A batch that is kept never becomes final.
/// </remarks>
internal sealed class CompactionPlan
{
    private const int Everything = -1;

    private readonly IdentityIndex _identities;
    private readonly HashSet<int> _kept;
    private readonly HashSet<int> _final = [];
    private readonly List<Word> _words = [];
    private readonly List<(int Batch, int Source)> _seen = [];

    private CompactionPlan(IdentityIndex identities, IEnumerable<BatchEntry> kept)
    {
        _identities = identities;
        _kept = [.. kept.Select(batch => batch.Number)];
        Dropped = new RecordSet(identities.NextRow);
    }

    /// <summary>The rows that go, those that are gone already among them.</summary>
    internal RecordSet Dropped { get; }

    /// <summary>The batches that can no longer be undone.</summary>
    internal IReadOnlySet<int> Final => _final;

    /// <summary>What one row says in one class of source, on what date, and the batches it rests on.</summary>
    private readonly record struct Word(int Row, int Source, long Date, int Fields, bool IsKept, IReadOnlyList<int> Batches);

    internal static CompactionPlan Of(IdentityIndex identities, IReadOnlyList<BatchEntry> batches, int keptBatches)
    {
        var kept = batches.Where(batch => batch.Undone is null && !batch.IsFinal).TakeLast(keptBatches);
        var plan = new CompactionPlan(identities, kept);
        for (var row = 0; row < identities.NextRow; row++)
        {
            ref var facts = ref identities.Rows[row];
            if (facts.Kind == RowKind.Dropped)
            {
                plan.Dropped.Add(row);
            }
            else if (identities.Rows.Head(facts.Document) == row && (facts.Next >= 0 || !identities.Live.Contains(row)))
            {
                // Once a document: at the first of its rows.
                plan.Consider(facts.Document);
            }
        }

        return plan;
    }

    private void Consider(int document)
    {
        Listen(document);
        var shown = _identities.Resolver.Resolve(document);
        for (var row = _identities.Rows.Head(document); row >= 0; row = _identities.Rows[row].Next)
        {
            var isNeeded = _identities.Live.Contains(row) || shown.Row == row || (shown.Recipe?.Rows.Contains(row) ?? false);
            if (!isNeeded && CanGo(row))
            {
                Dropped.Add(row);
            }
        }
    }

    private bool CanGo(int row) => _identities.Rows[row].Kind switch
    {
        // What it is made of is kept wherever it may be wanted.
        RowKind.Composed => true,
        RowKind.Deletion => !_identities.Resolver.IsSeen(row),
        _ => _words.Where(word => word.Row == row).ToList().TrueForAll(IsCovered),
    };

    /// <summary>Whether final words above this one say all that it says; they become final by that.</summary>
    private bool IsCovered(Word word)
    {
        if (word.IsKept)
        {
            return false;
        }

        var above = _words.Where(other => other.Row != word.Row && other.Source == word.Source && !other.IsKept && IsAbove(other, word)).ToList();
        if ((word.Fields & ~above.Aggregate(0, (fields, other) => fields | other.Fields)) != 0)
        {
            return false;
        }

        _final.UnionWith(above.SelectMany(other => other.Batches));
        return true;
    }

    private bool IsAbove(Word other, Word word) => other.Fields == Everything
        ? other.Date >= word.Date
        : Rank(other).CompareTo(Rank(word)) > 0;

    private VersionRank Rank(Word word) => new(
        0, word.Date, System.Numerics.BitOperations.PopCount((uint)word.Fields), _identities.Rows[word.Row].Hash);

    private void Listen(int document)
    {
        _words.Clear();
        for (var row = _identities.Rows.Head(document); row >= 0; row = _identities.Rows[row].Next)
        {
            var facts = _identities.Rows[row];
            if (facts.Kind is not (RowKind.Version or RowKind.Deletion))
            {
                continue;
            }

            _seen.Clear();
            _seen.Add((facts.Batch, facts.Source));
            _identities.Sightings.Of(row, _seen);
            foreach (var source in _seen.Where(seen => !_identities.Batches[seen.Batch].Undone).GroupBy(seen => seen.Source))
            {
                var batches = source.Select(seen => seen.Batch).Distinct().ToList();
                _words.Add(new Word(
                    row, source.Key, Date(batches), facts.Kind == RowKind.Deletion ? Everything : facts.Fields,
                    batches.Exists(_kept.Contains), batches));
            }
        }
    }

    private long Date(List<int> batches)
    {
        var dates = batches.ConvertAll(batch => _identities.Batches[batch]);
        return dates.Exists(date => date.Stated)
            ? dates.Where(date => date.Stated).Max(date => date.Ticks)
            : dates.Min(date => date.Ticks);
    }
}
