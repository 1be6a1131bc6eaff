using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>Which row is the latest of which number, and which application it belongs to: the writer's memory.</summary>
/// <remarks>
/// Some 100 bytes a publication. Rows of the portion at hand have no number yet: they are known by the complement of
/// their place in it until <see cref="Place"/>.
/// </remarks>
internal sealed class IdentityIndex
{
    private readonly Dictionary<long, Entry> _publications = [];
    private readonly Dictionary<long, Entry> _bare = [];
    private readonly Dictionary<long, int> _applications = [];
    private readonly Dictionary<long, int> _stems = [];
    private readonly ApplicationUnions _unions = new();
    private readonly HashSet<int> _published = [];
    private readonly RowArray _rowApplication = new();
    private readonly RowArray _rowPublication = new();
    private readonly Dictionary<string, int> _entities = new(StringComparer.Ordinal);
    private readonly List<LakeSchema.EntityRow> _newEntities = [];
    private readonly List<StoredRow> _pending = [];
    private int _nextEntity;

    private struct Entry
    {
        internal long Hash;
        internal int Row;
        internal int Id;
    }

    internal int NextRow => _rowApplication.Count;

    internal int NextPublication { get; private set; }

    internal int NextApplication => _unions.Count;

    internal int NextEntity => _nextEntity;

    internal RecordSet Live { get; private set; } = new(0);

    internal IReadOnlyList<StoredRow> Pending => _pending;

    internal IReadOnlyList<LakeSchema.EntityRow> NewEntities => _newEntities;

    /// <summary>Takes up a row of the store as it lies on the disk; in the order of row ids.</summary>
    /// <remarks>
    /// A publication's live row is its latest, whatever its place: rows of one portion lie in the order of their
    /// application numbers, so that one which was superseded in its own portion may lie behind it.
    /// </remarks>
    internal void Restore(in KnownRow known, int publication, int application, bool live)
    {
        while (_unions.Count <= application)
        {
            _unions.Add();
        }

        var row = NextRow;
        _rowApplication.Add(application);
        _rowPublication.Add(publication);
        var entry = new Entry { Hash = known.Hash, Row = row, Id = publication };
        if (known.Publication is { } number)
        {
            if (live || !_publications.ContainsKey(StoreKeys.Of(number)))
            {
                _publications[StoreKeys.Of(number)] = entry;
            }

            _published.Add(application);
            NextPublication = Math.Max(NextPublication, publication + 1);
            if (StoreKeys.SharedStem(number) is { } stem)
            {
                _stems[stem] = application;
            }
        }

        if (known.Application is { } filed)
        {
            var key = StoreKeys.Of(filed);
            _applications[key] = application;
            if (known.Publication is null)
            {
                _bare[key] = entry;
            }
        }
    }

    /// <summary>Ids that were given to rows now gone are not given again.</summary>
    internal void RestoreNext(int publication, int application)
    {
        NextPublication = Math.Max(NextPublication, publication);
        while (_unions.Count < application)
        {
            _unions.Add();
        }
    }

    internal void RestoreLive(RecordSet live) => Live = live.WithCapacity(NextRow);

    internal void RestoreEntity(int entity, string key)
    {
        _entities[key] = entity;
        _nextEntity = Math.Max(_nextEntity, entity + 1);
    }

    /// <summary>Gives a record its identities and says what becomes of it; a duplicate is not kept.</summary>
    internal WriteOutcome Take(Patent patent, SourceReference source, int batch)
    {
        var hash = StoreKeys.ContentHash(patent);
        var applicationKey = patent.Application is null ? (long?)null : StoreKeys.Of(patent.Application);
        ref var entry = ref Slot(patent, applicationKey, out var known);
        if (known && entry.Hash == hash)
        {
            return WriteOutcome.Duplicate;
        }

        var previous = known ? entry.Row : (int?)null;
        var application = Application(patent, applicationKey, previous);
        var bareBesidePublication = patent.Publication is null && _published.Contains(application);
        if (!known && patent.Publication is not null)
        {
            entry.Id = NextPublication++;
        }

        entry.Hash = hash;
        entry.Row = ~_pending.Count;
        _pending.Add(new StoredRow(patent, source, batch, hash)
        {
            Publication = patent.Publication is null ? null : entry.Id,
            Application = application,
            Entities = [.. patent.Parties.Select(Entity)],
            Dead = bareBesidePublication,
        });
        var replaced = Supersede(patent, applicationKey, previous, application);
        return replaced && !bareBesidePublication ? WriteOutcome.Updated : WriteOutcome.Stored;
    }

    /// <summary>Gives the rows of the portion at hand their numbers, in the order of application numbers.</summary>
    internal StoredRow[] Place()
    {
        var places = Enumerable.Range(0, _pending.Count).ToArray();
        var keys = _pending.ConvertAll(row => row.SortKey);
        Array.Sort(places, (a, b) => string.CompareOrdinal(keys[a], keys[b]) is var order and not 0 ? order : a - b);
        var first = NextRow;
        Live = Live.WithCapacity(first + places.Length);
        var placed = new StoredRow[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var row = placed[i] = _pending[places[i]];
            row.Row = first + i;
            _rowApplication.Add(row.Application);
            _rowPublication.Add(row.Publication ?? -1);
            if (!row.Dead)
            {
                Live.Add(row.Row);
            }

            Settle(row, ~places[i]);
        }

        _pending.Clear();
        return placed;
    }

    /// <summary>The application of each row; applications found to be one have the lowest of their ids.</summary>
    internal int[] RowApplications() => _rowApplication.Map(_unions.Find);

    /// <summary>The publication of each row; −1 for a row without a publication number.</summary>
    internal int[] RowPublications() => _rowPublication.Map(id => id);

    internal void EntitiesWritten() => _newEntities.Clear();

    private ref Entry Slot(Patent patent, long? applicationKey, out bool known)
    {
        if (patent.Publication is { } publication)
        {
            return ref CollectionsMarshal.GetValueRefOrAddDefault(_publications, StoreKeys.Of(publication), out known);
        }

        var key = applicationKey ?? throw new ArgumentException("A record has a number.", nameof(patent));
        return ref CollectionsMarshal.GetValueRefOrAddDefault(_bare, key, out known);
    }

    private int Application(Patent patent, long? key, int? previous)
    {
        var stem = patent.Publication is null ? null : StoreKeys.SharedStem(patent.Publication);
        var id = Join(Known(_applications, key), Known(_stems, stem));
        if (previous is { } row)
        {
            id = Join(id, row < 0 ? _pending[~row].Application : _rowApplication[row]);
        }

        id = id < 0 ? _unions.Add() : _unions.Find(id);
        if (key is { } number)
        {
            _applications[number] = id;
        }

        if (stem is { } shared)
        {
            _stems[shared] = id;
        }

        return id;
    }

    private static int Known(Dictionary<long, int> ids, long? key) =>
        key is { } known && ids.TryGetValue(known, out var id) ? id : -1;

    /// <summary>Makes two applications one; −1 stands for none.</summary>
    private int Join(int a, int b)
    {
        if (a < 0 || b < 0)
        {
            return Math.Max(a, b);
        }

        var published = _published.Contains(_unions.Find(a)) || _published.Contains(_unions.Find(b));
        var merged = _unions.Union(a, b);
        if (published)
        {
            _published.Add(merged);
        }

        return merged;
    }

    private bool Supersede(Patent patent, long? applicationKey, int? previous, int application)
    {
        var replaced = previous is { } row && Kill(row);
        if (patent.Publication is not null)
        {
            _published.Add(application);
            if (applicationKey is { } key && _bare.TryGetValue(key, out var bare))
            {
                replaced |= Kill(bare.Row);
            }
        }

        return replaced;
    }

    private bool Kill(int row)
    {
        if (row < 0)
        {
            var was = !_pending[~row].Dead;
            _pending[~row].Dead = true;
            return was;
        }

        if (!Live.Contains(row))
        {
            return false;
        }

        Live.Remove(row);
        return true;
    }

    private void Settle(StoredRow row, int provisional)
    {
        ref var entry = ref Slot(
            row.Patent, row.Patent.Application is { } filed ? StoreKeys.Of(filed) : null, out _);
        if (entry.Row == provisional)
        {
            entry.Row = row.Row;
        }
    }

    private int? Entity(Party party)
    {
        if (party.Role is not (PartyRole.Applicant or PartyRole.Agency))
        {
            return null;
        }

        var key = EntityKey.Of(party.Name);
        ref var entity = ref CollectionsMarshal.GetValueRefOrAddDefault(_entities, key, out var known);
        if (!known)
        {
            entity = _nextEntity++;
            _newEntities.Add(new LakeSchema.EntityRow(entity, party.Name, key));
        }

        return entity;
    }
}
