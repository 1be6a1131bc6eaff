using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Families;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Store.Legal;
using ZhuhaiIp.Analytics.Store.Versions;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Store;

/// <summary>The one writer of a store: takes records, and makes all of them visible at once or none.</summary>
/// <remarks>
/// Records gather in a portion; a full portion gets its row ids and goes to the lake and the index on other threads
/// while the next one fills, so memory is bounded by two portions and by some hundred bytes a stored publication.
/// </remarks>
public sealed class StoreWriter : IAsyncDisposable
{
    private const int PortionRows = 40_000;
    private const int PortionEvents = 200_000;
    private const int PortionCharacters = 10_000_000;
    private const int PortionSightings = 200_000;

    private readonly string _root;
    private readonly TimeProvider _clock;
    private readonly WriteLock _lock;
    private readonly FullTextWriter _index;
    private readonly IdentityIndex _identities;
    private readonly LakeWriter _lake;
    private readonly EventIndex _events;
    private readonly string _indexFolder;
    private StoreManifest _manifest;
    private Task _portion = Task.CompletedTask;
    private int _characters;
    private bool _hasNewRows;
    private bool _isInBatch;

    private StoreWriter(string root, TimeProvider clock, WriteLock taken, StoreManifest manifest, LakeWriter lake)
    {
        (_root, _clock, _lock, _manifest, _lake) = (root, clock, taken, manifest, lake);
        _identities = IdentityReader.Read(root, manifest);
        _events = new EventIndex(root);
        _indexFolder = manifest.IndexFolder.Length > 0 ? manifest.IndexFolder : "fulltext/000001";
        _index = OpenIndex(root, _indexFolder, manifest);
    }

    /// <summary>The day that the data of the batch at hand stand for; to be set before its first record.</summary>
    /// <value>Null, the moment of the ingest, for every batch that it is not set for.</value>
    public DateOnly? AsOf { get; set; }

    /// <summary>How much of the store is held at a time while a batch is committed.</summary>
    internal SliceSizes Slices { set => _lake.Slices = value; }

    private int Batch => _manifest.Batches.Count + 1;

    /// <summary>Opens the store in <paramref name="folder"/> for writing, making it where there is none.</summary>
    /// <exception cref="AnalyticsException">Another writer has it, it is from a newer version, its analyzer is
    /// another one, the folder holds something else, or it is damaged.</exception>
    public static Task<StoreWriter> OpenAsync(string folder, CancellationToken cancellation) =>
        OpenAsync(folder, null, TimeProvider.System, cancellation);

    /// <summary>Opens the store in <paramref name="folder"/> for writing; <paramref name="clock"/> dates its batches.</summary>
    /// <exception cref="AnalyticsException">As the other overload says.</exception>
    public static Task<StoreWriter> OpenAsync(string folder, TimeProvider clock, CancellationToken cancellation) =>
        OpenAsync(folder, null, clock, cancellation);

    /// <summary>The same; a new store gets the analyzer of a name, see <see cref="TextAnalyzers"/>, which one that is there must have.</summary>
    /// <exception cref="AnalyticsException">As the other overloads say, or the analyzer is not there.</exception>
    public static Task<StoreWriter> OpenAsync(string folder, string? analyzer, TimeProvider clock, CancellationToken cancellation) =>
        Task.Run(() => OpenWholeAsync(Path.GetFullPath(folder), analyzer, clock, cancellation), cancellation);

    /// <summary>Whether the store has a batch of this name.</summary>
    public bool HasBatch(string batch) =>
        _manifest.Batches.Any(known => known.Summary.Batch == batch);

    /// <summary>Takes one record; its texts go to disk in bounded portions. Not for several threads at once.</summary>
    public ValueTask<WriteOutcome> AddAsync(
        Patent patent, SourceReference source, CancellationToken cancellation) =>
        TakeAsync(patent, source, isDeletion: false, cancellation);

    /// <summary>Takes the word that a source no longer has a document: what that class of source said until now does not count.</summary>
    /// <param name="numbers">The document's numbers; its publication where it has one. Nothing else of it is read.</param>
    /// <param name="source">Who says so.</param>
    /// <param name="cancellation">Stops the writing of a full portion.</param>
    public ValueTask<WriteOutcome> DeleteAsync(
        Patent numbers, SourceReference source, CancellationToken cancellation) =>
        TakeAsync(
            new Patent { Publication = numbers.Publication, Application = numbers.Application }, source, isDeletion: true, cancellation);

    /// <summary>Takes one legal event, whether its application is stored or not. Not for several threads at once.</summary>
    /// <returns>A duplicate where the store has an equal event; an event is never an update.</returns>
    public async ValueTask<WriteOutcome> AddAsync(
        LegalEvent one, SourceReference source, CancellationToken cancellation)
    {
        BeginBatch();
        var outcome = _events.Take(one, source, Batch, _manifest);
        if (_events.Pending.Count >= PortionEvents)
        {
            await SendEventsAsync(cancellation);
        }

        return outcome;
    }

    /// <summary>Makes everything added since the last commit visible; returns the new generation's number.</summary>
    /// <exception cref="AnalyticsException">The disk is full: the store is as it was.</exception>
    public Task<long> CommitAsync(BatchSummary summary, CancellationToken cancellation)
    {
        BeginBatch();
        var entry = new BatchEntry(Batch, Later(_clock.GetUtcNow()), summary) { AsOf = StatedDate() };
        _identities.Batches.Set(entry.Number, entry.AsOf ?? entry.Time, entry.AsOf is not null);
        return CommitAsync([.. _manifest.Batches, entry], cancellation);
    }

    /// <summary>Takes a batch's word back and makes that visible; returns the new generation's number.</summary>
    /// <remarks>What the batch's documents show is what they would show had it never been ingested.</remarks>
    /// <exception cref="AnalyticsException">There is no such batch, it was undone, or what it replaced was dropped.</exception>
    public Task<long> UndoAsync(string batch, CancellationToken cancellation)
    {
        if (_isInBatch)
        {
            throw new InvalidOperationException("A batch is at hand.");
        }

        var entry = UndoableBatch.Find(_manifest, batch);
        _identities.Undo(entry.Number);
        return CommitAsync(
            [.. _manifest.Batches.Select(known => known.Number == entry.Number ? known with { Undone = Later(_clock.GetUtcNow()) } : known)],
            cancellation);
    }

    /// <summary>Lets go of the store; what was not committed is gone without a trace.</summary>
    public async ValueTask DisposeAsync()
    {
        using (_lock)
        {
            // Its failure was reported to whoever committed; who did not commit gives up what it was writing.
            await _portion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _index.Dispose();
            // As the disk has it: a commit that failed after its rename is a commit.
            CommitPoint.RemoveStrangers(_root, CommitPoint.ReadManifest(_root) ?? new StoreManifest());
        }
    }

    private static async Task<StoreWriter> OpenWholeAsync(
        string root, string? analyzer, TimeProvider clock, CancellationToken cancellation)
    {
        StoreOpening.Require(root, analyzer);
        WriteLock? taken = null;
        StoreWriter? writer = null;
        try
        {
            Directory.CreateDirectory(root);
            taken = WriteLock.Take(root, clock);
            // Read again under the lock: another writer may have committed since.
            var manifest = CommitPoint.ReadManifest(root) ?? IndexLexicon.New(root, analyzer ?? TextAnalyzers.Own);
            CommitPoint.RestoreCopy(root, manifest);
            CommitPoint.RemoveStrangers(root, manifest);
            var lake = new LakeWriter(root, manifest.Generation + 1);
            var isOld = manifest.Format < StoreManifest.CurrentFormat;
            manifest = isOld ? await FormatUpgrade.ConvertAsync(root, manifest, lake, cancellation) : manifest;
            writer = new StoreWriter(root, clock, taken, manifest, lake);
            if (isOld)
            {
                writer._identities.TouchAll();
                await writer.CommitAsync(manifest.Batches, cancellation);
            }

            return writer;
        }
        catch (Exception error)
        {
            if (writer is not null)
            {
                await writer.DisposeAsync();
            }

            taken?.Dispose();
            if (DurableFiles.AsDiskFull(error, root) is { } full)
            {
                throw full;
            }

            throw;
        }
    }

    private static FullTextWriter OpenIndex(string root, string folder, StoreManifest manifest)
    {
        try
        {
            return new FullTextWriter(
                Path.Combine(root, folder), manifest.IndexCommit, CommitPoint.KeptIndexCommits(root, manifest), IndexLexicon.Cutter(manifest));
        }
        catch (Exception error) when (
            manifest.IndexCommit.Length > 0 && error is not AnalyticsException && DurableFiles.AsDiskFull(error, root) is null)
        {
            throw new DamagedStoreException(folder, "索引无法打开", "the index cannot be opened", error);
        }
    }

    private async ValueTask<WriteOutcome> TakeAsync(
        Patent patent, SourceReference source, bool isDeletion, CancellationToken cancellation)
    {
        BeginBatch();
        var before = _identities.Pending.Count;
        var outcome = _identities.Take(patent, source, Batch, isDeletion);
        if (_identities.Pending.Count > before)
        {
            _characters += _identities.Pending[^1].Weight;
        }

        if (_identities.Pending.Count >= PortionRows || _characters >= PortionCharacters
            || _identities.Sightings.Unwritten.Count >= PortionSightings)
        {
            await SendPortionAsync(cancellation);
        }

        return outcome;
    }

    /// <summary>Until it is committed a batch stands for the moment of its first record, unless a day was stated.</summary>
    private void BeginBatch()
    {
        if (!_isInBatch)
        {
            _isInBatch = true;
            _identities.Batches.Set(Batch, StatedDate() ?? Later(_clock.GetUtcNow()), AsOf is not null);
        }
    }

    private DateTimeOffset? StatedDate() =>
        AsOf is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    /// <summary>A moment after all that the store knows: of two batches without a stated day the later one counts.</summary>
    private DateTimeOffset Later(DateTimeOffset now) => _manifest.Batches.Count == 0 ? now
        : new[] { now, _manifest.Batches.Max(batch => batch.Time).AddTicks(1) }.Max();

    private async Task<long> CommitAsync(IReadOnlyList<BatchEntry> batches, CancellationToken cancellation)
    {
        try
        {
            await SendPortionAsync(cancellation);
            await _portion;
            // What the portions took goes back before DuckDB takes its share.
            GC.Collect();
            await SettleAsync(cancellation);
            await SendEventsAsync(cancellation);
            // The index flushes while the lake's last files are written: neither needs the other.
            var prepared = _hasNewRows || _manifest.IndexCommit.Length == 0
                ? Task.Run(() => _index.Prepare(_manifest.Generation + 1), CancellationToken.None)
                : null;
            try
            {
                var lake = await Task.Run(
                    () => _lake.FinishAsync(_manifest, batches, _identities, cancellation), cancellation);
                await (prepared ?? Task.CompletedTask);
                CommitGeneration(batches, lake, prepared is not null, cancellation);
                return _manifest.Generation;
            }
            finally
            {
                await (prepared ?? Task.CompletedTask);
            }
        }
        catch (Exception error)
        {
            // What is half written cannot be gone on with: from here on every call fails alike, until the writer is let go.
            var failure = _portion.Exception ?? error;
            _portion = Task.FromException(failure);
            if (DurableFiles.AsDiskFull(failure, _root) is { } full)
            {
                throw full;
            }

            throw;
        }
    }

    private async Task SendPortionAsync(CancellationToken cancellation)
    {
        try
        {
            await _portion;
        }
        catch (Exception error) when (DurableFiles.AsDiskFull(_portion.Exception ?? error, _root) is { } full)
        {
            throw full;
        }

        var rows = _identities.Pending.Count > 0 ? _identities.Place() : [];
        var sightings = _identities.Sightings.Unwritten.ToArray();
        _identities.Sightings.Written();
        _characters = 0;
        _portion = rows.Length == 0 && sightings.Length == 0 ? Task.CompletedTask
            : Task.Run(() => WriteAsync(rows, sightings, cancellation), cancellation);
    }

    private async Task WriteAsync(StoredRow[] rows, Sighting[] sightings, CancellationToken cancellation)
    {
        var indexed = rows.Length == 0 ? Task.CompletedTask : Task.Run(() => _index.Add(rows, cancellation), cancellation);
        _hasNewRows |= rows.Length > 0;
        await Task.WhenAll(indexed, WriteLakeAsync());

        async Task WriteLakeAsync()
        {
            if (rows.Length > 0)
            {
                await _lake.WriteAsync(rows, cancellation);
            }

            if (sightings.Length > 0)
            {
                await _lake.WriteAsync(sightings, cancellation);
            }
        }
    }

    /// <summary>Decides what each document that something happened to shows, composing rows where one is needed.</summary>
    private async Task SettleAsync(CancellationToken cancellation)
    {
        var composing = new RowComposing(_root, _identities);
        foreach (var portion in _identities.SettlePublications(RowComposing.Portion))
        {
            await WriteAsync(composing.Compose(Files(), portion), [], cancellation);
        }

        foreach (var portion in _identities.SettleBare(RowComposing.Portion))
        {
            await WriteAsync(composing.Compose(Files(), portion), [], cancellation);
        }

        IReadOnlyList<StoredFile> Files() => [.. _manifest.Files.Union(_lake.Written)];
    }

    /// <summary>Events go to the lake alone, when the portion at hand is written: the lake's files have one writer at a time.</summary>
    private async Task SendEventsAsync(CancellationToken cancellation)
    {
        await _portion;
        if (_events.Pending.Count > 0)
        {
            try
            {
                _portion = _lake.WriteEventsAsync(_events.Place(), cancellation);
                await _portion;
            }
            catch (Exception error) when (DurableFiles.AsDiskFull(error, _root) is { } full)
            {
                throw full;
            }
        }
    }

    private void CommitGeneration(
        IReadOnlyList<BatchEntry> batches,
        (IReadOnlyList<StoredFile> Files, StoreCoverage Coverage, FamilyState Families) lake,
        bool prepared,
        CancellationToken cancellation)
    {
        var generation = _manifest.Generation + 1;
        cancellation.ThrowIfCancellationRequested();
        var next = _identities.Put(lake.Families.Put(_manifest)) with
        {
            Format = StoreManifest.CurrentFormat,
            Generation = generation,
            IndexFolder = _indexFolder,
            IndexCommit = prepared ? _index.Commit() : _manifest.IndexCommit,
            Applications = lake.Files.Where(file => file.Table == LakeSchema.ApplicationTable).Sum(file => file.Rows),
            Coverage = lake.Coverage,
            Files = lake.Files,
            Batches = batches,
        };
        CommitPoint.Publish(_root, next);
        _manifest = next;
        _identities.EndBatch();
        _events.Committed();
        (_hasNewRows, _isInBatch, AsOf) = (false, false, null);
        _lake.StartGeneration(generation + 1);
        CommitPoint.RemoveStrangers(_root, next);
        _index.Keep(CommitPoint.KeptIndexCommits(_root, next));
    }
}
