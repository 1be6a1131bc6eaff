using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Store.Tests.Identities;

/// <summary>The versions and identities of a store without its files: a thousand histories a second.</summary>
internal sealed class MemoryStore
{
    private static readonly DateTimeOffset Day = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<StoredRow> _rows = [];
    private readonly List<BatchEntry> _batches = [];
    private readonly List<Sighting> _sightings = [];
    private bool _taken;

    internal MemoryStore() => BeginBatch();

    internal IdentityIndex Identities { get; private set; } = new([]);

    /// <summary>The live rows in their order.</summary>
    internal IReadOnlyList<StoredRow> Live
    {
        get
        {
            Settle();
            return [.. Identities.Live.Ids().Select(row => _rows[row])];
        }
    }

    internal int Rows => _rows.Count;

    internal IReadOnlyList<WriteOutcome> Take(params IEnumerable<Patent> patents) =>
        [.. patents.Select(patent => Take(patent, ""))];

    internal WriteOutcome Take(Patent patent, string source, bool isDeletion = false)
    {
        _taken = true;
        return Identities.Take(patent, new SourceReference("records.csv", 1) { Class = source }, _batches.Count, isDeletion);
    }

    /// <summary>Ends a portion: its rows get their numbers.</summary>
    internal void Place()
    {
        _rows.AddRange(Identities.Place());
        _sightings.AddRange(Identities.Sightings.Unwritten);
        Identities.Sightings.Written();
    }

    /// <summary>Ends a batch; the next one's data stand for <paramref name="asOf"/>, or for a later moment.</summary>
    internal void NextBatch(DateTimeOffset? asOf = null)
    {
        Settle();
        Identities.EndBatch();
        BeginBatch(asOf);
    }

    /// <summary>Dates the batch at hand where it has no record yet; ends it and begins another where it has.</summary>
    internal void RedateOrBegin(DateTimeOffset asOf)
    {
        if (_taken)
        {
            NextBatch(asOf);
        }
        else
        {
            _batches.RemoveAt(_batches.Count - 1);
            BeginBatch(asOf);
        }
    }

    /// <summary>Ends a batch, and lets another writer take up what this one left.</summary>
    internal void Reopen()
    {
        Settle();
        var next = new IdentityIndex(_batches);
        foreach (var row in _rows)
        {
            next.Restore(row.Facts, row.Patent.Publication, row.Patent.Application);
        }

        next.RestoreLive(Identities.Live);
        next.Numbers.RestoreNext(Identities.NextPublication, Identities.NextApplication);
        next.Sightings.Restore(_sightings.Select(sighting => (sighting.Row, sighting.Batch, sighting.Source)));
        Identities = next;
        if (_taken)
        {
            BeginBatch();
        }
        else
        {
            var open = _batches[^1];
            _batches.RemoveAt(_batches.Count - 1);
            BeginBatch(open.AsOf);
        }
    }

    /// <summary>Takes a batch back, by its number from 1.</summary>
    internal void Undo(int batch)
    {
        Settle();
        Identities.EndBatch();
        Identities.Undo(batch);
        _batches[batch - 1] = _batches[batch - 1] with { Undone = Day };
        Settle();
    }

    /// <summary>The application of a live document, by its number.</summary>
    internal int ApplicationOf(string number)
    {
        Settle();
        return Identities.RowApplications()[RowOf(number).Row];
    }

    internal StoredRow RowOf(string number) => Live.Single(row => Number(row) == number);

    internal static string Number(StoredRow row) => row.Patent.Publication?.ToString() ?? row.Patent.Application!.Key;

    private void BeginBatch(DateTimeOffset? asOf = null)
    {
        var entry = new BatchEntry(_batches.Count + 1, Day.AddHours(_batches.Count), new BatchSummary("", 0, 0, 0, 0, 0)) { AsOf = asOf };
        _taken = false;
        _batches.Add(entry);
        Identities.Batches.Set(entry.Number, entry.AsOf ?? entry.Time, entry.AsOf is not null);
    }

    private void Settle()
    {
        Place();
        Compose(Identities.SettlePublications(2));
        Compose(Identities.SettleBare(2));
    }

    private void Compose(IEnumerable<IReadOnlyList<Composition>> portions)
    {
        foreach (var portion in portions)
        {
            _rows.AddRange(Identities.PlaceComposed([.. portion.Select(Composed)]));
        }
    }

    private StoredRow Composed(Composition composition)
    {
        var winner = _rows[composition.Recipe.Winner];
        var patent = Composer.Compose(composition.Recipe, row => _rows[row].Patent);
        return new StoredRow(patent, winner.Source, winner.Batch, ContentHash.Of(patent))
        {
            Facts = composition.Facts,
            Entities = [],
            Recipe = composition.Recipe,
        };
    }
}
