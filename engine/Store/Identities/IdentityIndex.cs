using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>Which versions there are of which number, which of them shows, and what it belongs to: the writer's memory.</summary>
/// <remarks>
/// Some 100 bytes a publication. Rows of the portion at hand stand at the end, in the order they came; they get other
/// ids in <see cref="Place"/>.
/// </remarks>
internal sealed class IdentityIndex
{
    private readonly NumberTable _numbers = new();
    private readonly VersionTable _rows = new();
    private readonly SightingLog _sightings = new();
    private readonly BatchDates _batches;
    private readonly VersionResolver _resolver;
    private readonly IdSet _touched = new();
    private readonly IdSet _touchedBare = new();
    private readonly IdSet _published = new();
    private readonly List<StoredRow> _pending = [];

    internal IdentityIndex(IEnumerable<BatchEntry> batches)
    {
        _batches = new BatchDates(batches);
        _resolver = new VersionResolver(_rows, _sightings, _batches);
    }

    internal int NextRow => _rows.Count;

    internal int NextPublication => _numbers.NextPublication;

    /// <summary>One above the largest application id: applications are named by nodes.</summary>
    internal int NextApplication => _numbers.NextNode;

    internal EntityNames Entities { get; } = new();

    internal BatchDates Batches => _batches;

    internal VersionTable Rows => _rows;

    internal VersionResolver Resolver => _resolver;

    internal SightingLog Sightings => _sightings;

    internal NumberTable Numbers => _numbers;

    internal RecordSet Live { get; private set; } = new(0);

    internal IReadOnlyList<StoredRow> Pending => _pending;

    /// <summary>Takes up a row of the store as it lies on the disk; in the order of row ids.</summary>
    internal void Restore(RowFacts facts, PublicationNumber? publication, ApplicationNumber? application)
    {
        if (publication is not null)
        {
            _numbers.RestorePublication(publication, facts.Publication, facts.PublicationNode);
        }

        // The node of a composed row may be another row's number, which comes with that row.
        if (application is not null)
        {
            _numbers.RestoreApplication(application, facts.ApplicationNode);
        }

        if (facts.Kind is RowKind.Repeat or RowKind.Dropped)
        {
            _rows.Add(RowFacts.Dropped);
        }
        else
        {
            _rows.Add(facts);
        }
    }

    /// <summary>Stands in for rows that compaction took out, up to <paramref name="row"/>.</summary>
    internal void RestoreGap(int row)
    {
        while (_rows.Count < row)
        {
            _rows.Add(RowFacts.Dropped);
        }
    }

    internal void RestoreLive(RecordSet live)
    {
        Live = live.WithCapacity(NextRow);
        foreach (var row in live.Ids())
        {
            NotePublished(_rows[row]);
            if (_rows[row].Kind == RowKind.Dropped)
            {
                // A version that an old format stored again and showed: the sighted one shows in its place.
                Live.Remove(row);
            }
        }
    }

    /// <summary>Gives a record its identities and says what becomes of it; a duplicate leaves a sighting only.</summary>
    internal WriteOutcome Take(Patent patent, SourceReference source, int batch, bool isDeletion = false)
    {
        var sort = SourceClasses.Named(source.Class);
        var hash = isDeletion ? ContentHash.OfDeletion(patent) : ContentHash.Of(patent);
        var document = Find(patent);
        if (document is { } known && _rows.Find(known, isDeletion ? RowKind.Deletion : RowKind.Version, hash) is var row and >= 0)
        {
            return SeeAgain(known, row, new Sighting(row, batch, sort.Code, source.File, source.Record));
        }

        var before = document is { } old ? _resolver.Resolve(old) : ShownVersion.None;
        var facts = Facts(patent, batch, sort, hash, isDeletion);
        var replacesBare = !isDeletion && ReplacesBare(facts);
        _rows.Add(facts);
        Touch(facts.Document);
        NotePublished(facts);
        _pending.Add(new StoredRow(patent, source, batch, hash)
        {
            Facts = facts,
            Entities = [.. patent.Parties.Select(Entities.Of)],
        });
        var changes = before.IsShown && !IsHidden(facts) && !_resolver.Resolve(facts.Document).Same(before);
        return changes || replacesBare ? WriteOutcome.Updated : WriteOutcome.Stored;
    }

    /// <summary>Gives the rows of the portion at hand their numbers, in the order of application numbers.</summary>
    internal StoredRow[] Place()
    {
        var first = NextRow - _pending.Count;
        var places = Order(_pending);
        var ids = new int[places.Length];
        var placed = new StoredRow[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            ids[places[i]] = first + i;
            placed[i] = _pending[places[i]];
            placed[i].Row = first + i;
        }

        _rows.Rename(first, ids);
        _sightings.Rename(first, ids);
        _pending.Clear();
        return placed;
    }

    /// <summary>Gives composed rows their numbers and lets them live.</summary>
    internal StoredRow[] PlaceComposed(IReadOnlyList<StoredRow> composed)
    {
        var placed = Order(composed).Select(place => composed[place]).ToArray();
        Live = Live.WithCapacity(NextRow + placed.Length);
        foreach (var row in placed)
        {
            row.Row = _rows.Add(row.Facts);
            Live.Add(row.Row);
        }

        return placed;
    }

    /// <summary>Lets the publications that something happened to show what they are to show.</summary>
    /// <param name="portion">How many documents at most are handed out at a time.</param>
    /// <returns>What has to be composed first, in portions; all of it is placed before the next is asked for.</returns>
    internal IEnumerable<IReadOnlyList<Composition>> SettlePublications(int portion)
    {
        Live = Live.WithCapacity(NextRow);
        return _touched.Ids().Select(Settle).OfType<Composition>().Chunk(portion);
    }

    /// <summary>Lets bare applications show where no publication of theirs does; to be called after the publications.</summary>
    /// <param name="portion">How many documents at most are handed out at a time.</param>
    /// <returns>What has to be composed first, in portions.</returns>
    internal IEnumerable<IReadOnlyList<Composition>> SettleBare(int portion)
    {
        _published.Clear();
        foreach (var row in Live.Ids())
        {
            NotePublished(_rows[row]);
        }

        return Enumerable.Range(0, _rows.BareCapacity).Select(SettleNode).OfType<Composition>().Chunk(portion);
    }

    /// <summary>Has every document looked at by the next settling.</summary>
    internal void TouchAll()
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows[row].Kind != RowKind.Dropped)
            {
                Touch(_rows[row].Document);
            }
        }
    }

    /// <summary>Takes a batch's word back; what it saw is settled anew.</summary>
    internal void Undo(int batch)
    {
        _batches.Undo(batch);
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows[row].Batch == batch && _rows[row].Kind != RowKind.Dropped)
            {
                Touch(_rows[row].Document);
            }
        }

        foreach (var row in _sightings.RowsOf(batch).Where(row => _rows[row].Kind != RowKind.Dropped))
        {
            Touch(_rows[row].Document);
        }
    }

    /// <summary>The application of each row.</summary>
    internal int[] RowApplications() => ApplicationComponents.Of(_rows, Live, NextApplication);

    /// <summary>The publication of each row; −1 for a row without a publication number.</summary>
    internal int[] RowPublications()
    {
        var publications = new int[_rows.Count];
        for (var row = 0; row < publications.Length; row++)
        {
            publications[row] = _rows[row].Publication;
        }

        return publications;
    }

    /// <summary>Everything is on the disk: the next batch begins.</summary>
    internal void EndBatch()
    {
        _touched.Clear();
        _touchedBare.Clear();
        _sightings.EndBatch();
        Entities.Written();
    }

    private static int[] Order(IReadOnlyList<StoredRow> rows)
    {
        var places = Enumerable.Range(0, rows.Count).ToArray();
        var keys = rows.Select(row => row.SortKey).ToArray();
        Array.Sort(places, (a, b) => string.CompareOrdinal(keys[a], keys[b]) is var order and not 0 ? order : a - b);
        return places;
    }

    private int? Find(Patent patent)
    {
        if (patent.Publication is { } publication)
        {
            return _numbers.Publication(publication) is var id and >= 0 ? id : null;
        }

        var application = patent.Application ?? throw new ArgumentException("A record has a number.", nameof(patent));
        return _numbers.Application(application) is var node and >= 0 && _rows.Head(~node) >= 0 ? ~node : null;
    }

    /// <summary>A version that all its batches were undone of comes as if it were new.</summary>
    private WriteOutcome SeeAgain(int document, int row, Sighting sighting)
    {
        var isKnown = _resolver.IsSeen(row);
        var before = isKnown ? ShownVersion.None : _resolver.Resolve(document);
        var replacesBare = !isKnown && _rows[row].Kind == RowKind.Version && ReplacesBare(_rows[row]);
        _sightings.Add(sighting);
        NotePublished(_rows[row]);
        if (!isKnown || _rows[_rows.Head(document)].Next >= 0 || _rows[row].Kind == RowKind.Deletion)
        {
            Touch(document);
        }

        return isKnown ? WriteOutcome.Duplicate
            : replacesBare || (before.IsShown && !IsHidden(_rows[row]) && !_resolver.Resolve(document).Same(before)) ? WriteOutcome.Updated
            : WriteOutcome.Stored;
    }

    private RowFacts Facts(Patent patent, int batch, SourceClass source, long hash, bool isDeletion)
    {
        var publication = patent.Publication is { } number ? _numbers.AddPublication(number) : -1;
        return new RowFacts
        {
            Hash = hash,
            Publication = publication,
            PublicationNode = publication < 0 ? -1 : _numbers.NodeOf(publication),
            ApplicationNode = patent.Application is { } filed ? _numbers.AddApplication(filed) : -1,
            Fields = isDeletion ? 0 : ContentFields.Filled(patent),
            Batch = batch,
            Source = (byte)source.Code,
            Kind = isDeletion ? RowKind.Deletion : RowKind.Version,
        };
    }

    /// <summary>Whether a publication takes the place of the row that knew only its application.</summary>
    private bool ReplacesBare(in RowFacts facts) =>
        facts.Publication >= 0 && facts.ApplicationNode >= 0 && !_published.Contains(facts.ApplicationNode)
        && _resolver.Resolve(~facts.ApplicationNode).IsShown;

    /// <summary>Whether a row that knows only its application stands behind a publication.</summary>
    private bool IsHidden(in RowFacts facts) => facts.Publication < 0 && _published.Contains(facts.ApplicationNode);

    private void NotePublished(in RowFacts facts)
    {
        if (facts.Publication >= 0 && facts.ApplicationNode >= 0 && facts.Kind is RowKind.Version or RowKind.Composed)
        {
            _published.Add(facts.ApplicationNode);
        }
    }

    private void Touch(int document)
    {
        if (document >= 0)
        {
            _touched.Add(document);
        }
        else
        {
            _touchedBare.Add(~document);
        }
    }

    private Composition? SettleNode(int node)
    {
        var head = _rows.Head(~node);
        if (head < 0)
        {
            return null;
        }

        if (_published.Contains(node))
        {
            Hide(head);
            return null;
        }

        return _touchedBare.Contains(node) || !IsLive(head) ? Settle(~node) : null;
    }

    private Composition? Settle(int document)
    {
        Hide(_rows.Head(document));
        var shown = _resolver.Resolve(document);
        if (!shown.IsShown)
        {
            return null;
        }

        var row = shown.Recipe is { } recipe ? _rows.Find(document, RowKind.Composed, recipe.Hash) : shown.Row;
        if (row < 0)
        {
            return new Composition(shown.Recipe!, Facts(shown.Recipe!));
        }

        Live.Add(row);
        return null;
    }

    private RowFacts Facts(Recipe recipe)
    {
        var facts = _rows[recipe.Winner];
        foreach (var (row, fields) in recipe.Borrowed)
        {
            facts.Fields |= fields;
            facts.ApplicationNode = (fields & ContentFields.ApplicationBit) != 0 ? _rows[row].ApplicationNode : facts.ApplicationNode;
        }

        (facts.Kind, facts.Hash) = (RowKind.Composed, recipe.Hash);
        return facts;
    }

    private void Hide(int head)
    {
        for (var row = head; row >= 0; row = _rows[row].Next)
        {
            Live.Remove(row);
        }
    }

    private bool IsLive(int head)
    {
        var row = head;
        while (row >= 0 && !Live.Contains(row))
        {
            row = _rows[row].Next;
        }

        return row >= 0;
    }
}
