using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Store.Legal;
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

    private StoreWriter(string root, TimeProvider clock, WriteLock taken, StoreManifest manifest)
    {
        (_root, _clock, _lock, _manifest) = (root, clock, taken, manifest);
        _identities = IdentityReader.Read(root, manifest);
        _events = new EventIndex(root);
        _lake = new LakeWriter(root, manifest.Generation + 1);
        _indexFolder = manifest.IndexFolder.Length > 0 ? manifest.IndexFolder : "fulltext/000001";
        _index = OpenIndex(root, _indexFolder, manifest);
    }

    /// <summary>Opens the store in <paramref name="folder"/> for writing, making it where there is none.</summary>
    /// <exception cref="AnalyticsException">Another writer has it, it is from a newer version, its analyzer is
    /// another one, the folder holds something else, or it is damaged.</exception>
    public static Task<StoreWriter> OpenAsync(string folder, CancellationToken cancellation) =>
        OpenAsync(folder, TimeProvider.System, cancellation);

    /// <summary>Opens the store in <paramref name="folder"/> for writing; <paramref name="clock"/> dates its batches.</summary>
    /// <exception cref="AnalyticsException">As the other overload says.</exception>
    public static Task<StoreWriter> OpenAsync(string folder, TimeProvider clock, CancellationToken cancellation) =>
        Task.Run(() => Open(Path.GetFullPath(folder), clock), cancellation);

    /// <summary>Whether the store has a batch of this name.</summary>
    public bool HasBatch(string batch) =>
        _manifest.Batches.Any(known => known.Summary.Batch == batch);

    /// <summary>Takes one record; its texts go to disk in bounded portions. Not for several threads at once.</summary>
    public async ValueTask<WriteOutcome> AddAsync(
        Patent patent, SourceReference source, CancellationToken cancellation)
    {
        var outcome = _identities.Take(patent, source, _manifest.Batches.Count + 1);
        if (outcome == WriteOutcome.Duplicate)
        {
            return outcome;
        }

        _characters += _identities.Pending[^1].Weight;
        if (_identities.Pending.Count >= PortionRows || _characters >= PortionCharacters)
        {
            await SendPortionAsync(cancellation);
        }

        return outcome;
    }

    /// <summary>Takes one legal event, whether its application is stored or not. Not for several threads at once.</summary>
    /// <returns>A duplicate where the store has an equal event; an event is never an update.</returns>
    public async ValueTask<WriteOutcome> AddAsync(
        LegalEvent one, SourceReference source, CancellationToken cancellation)
    {
        var outcome = _events.Take(one, source, _manifest.Batches.Count + 1, _manifest);
        if (_events.Pending.Count >= PortionEvents)
        {
            await SendEventsAsync(cancellation);
        }

        return outcome;
    }

    /// <summary>Makes everything added since the last commit visible; returns the new generation's number.</summary>
    /// <exception cref="AnalyticsException">The disk is full: the store is as it was.</exception>
    public async Task<long> CommitAsync(BatchSummary summary, CancellationToken cancellation)
    {
        try
        {
            await SendPortionAsync(cancellation);
            await SendEventsAsync(cancellation);
            var batch = new BatchEntry(_manifest.Batches.Count + 1, _clock.GetUtcNow(), summary);
            // The index flushes while the lake's last files are written: neither needs the other.
            var prepared = Task.Run(() => _index.Prepare(_manifest.Generation + 1), CancellationToken.None);
            try
            {
                var (files, coverage) = await Task.Run(() => _lake.Finish(_manifest, [.. _manifest.Batches, batch], _identities, cancellation), cancellation);
                await prepared;
                CommitGeneration(batch, files, coverage, cancellation);
                return _manifest.Generation;
            }
            finally
            {
                await prepared;
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

    private static StoreWriter Open(string root, TimeProvider clock)
    {
        var manifest = CommitPoint.ReadManifest(root);
        if (manifest is null && Directory.Exists(root) && !StoreLayout.MayBecomeStore(root))
        {
            throw new AnalyticsException(new Wording(
                $"{root} 不是专利库，也不是空文件夹：请另选一个文件夹（--store）",
                $"{root} is neither a store nor an empty folder: choose another one (--store)"));
        }

        if (File.Exists(root))
        {
            throw new AnalyticsException(new Wording(
                $"{root} 是文件，不是文件夹：请另选一个文件夹（--store）",
                $"{root} is a file, not a folder: choose another place (--store)"));
        }

        if (manifest is not null)
        {
            CommitPoint.RequireAnalyzer(manifest);
        }

        WriteLock? taken = null;
        try
        {
            Directory.CreateDirectory(root);
            taken = WriteLock.Take(root, clock);
            // Read again under the lock: another writer may have committed since.
            manifest = CommitPoint.ReadManifest(root) ?? new StoreManifest { Analyzer = AnalyzerIdentity.Current };
            CommitPoint.RestoreCopy(root, manifest);
            CommitPoint.RemoveStrangers(root, manifest);
            return new StoreWriter(root, clock, taken, manifest);
        }
        catch (Exception error)
        {
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
                Path.Combine(root, folder), manifest.IndexCommit, CommitPoint.KeptIndexCommits(root, manifest));
        }
        catch (Exception error) when (
            manifest.IndexCommit.Length > 0 && error is not AnalyticsException && DurableFiles.AsDiskFull(error, root) is null)
        {
            throw new DamagedStoreException(folder, "索引无法打开", "the index cannot be opened", error);
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

        if (_identities.Pending.Count == 0)
        {
            return;
        }

        var rows = _identities.Place();
        _characters = 0;
        _portion = Task.Run(
            () => Task.WhenAll(
                _lake.WriteAsync(rows, cancellation),
                Task.Run(() => _index.Add(rows, cancellation), cancellation)),
            cancellation);
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
        BatchEntry batch, IReadOnlyList<StoredFile> files, StoreCoverage coverage, CancellationToken cancellation)
    {
        var generation = _manifest.Generation + 1;
        cancellation.ThrowIfCancellationRequested();
        var publications = _identities.RowPublications();
        var next = _manifest with
        {
            Format = StoreManifest.CurrentFormat,
            Generation = generation,
            IndexFolder = _indexFolder,
            IndexCommit = _index.Commit(),
            NextRow = _identities.NextRow,
            NextPublication = _identities.NextPublication,
            NextApplication = _identities.NextApplication,
            NextEntity = _identities.NextEntity,
            Publications = _identities.Live.Ids().LongCount(row => publications[row] >= 0),
            Applications = files.Single(file => file.Table == LakeSchema.ApplicationTable).Rows,
            Coverage = coverage,
            Files = files,
            Batches = [.. _manifest.Batches, batch],
        };
        CommitPoint.Publish(_root, next);
        _manifest = next;
        _identities.EntitiesWritten();
        _events.Committed();
        _lake.StartGeneration(generation + 1);
        CommitPoint.RemoveStrangers(_root, next);
        _index.Keep(CommitPoint.KeptIndexCommits(_root, next));
    }
}
