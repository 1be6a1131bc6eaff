using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.FullText.Batches;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>Adds rows to the index, from the commit that the manifest names.</summary>
internal sealed class FullTextWriter : IDisposable
{
    private const int Threads = 2;
    private const int SmallestSegment = 500;
    private const int Crumb = 20_000;

    // Segments come some ten thousand rows each: a row is copied once on its way to a million, twice to ten.
    private const int SegmentsMerged = 30;

    private readonly MMapDirectory _directory;
    private readonly WordAnalyzer _analyzer;
    private readonly RowBatch[] _batches;
    private readonly WatchedMerges _merges = new();
    private readonly IndexWriter _writer;
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly string _folder;

    /// <summary>Opens the index in <paramref name="folder"/> at <paramref name="commit"/>; a new one where it is empty.</summary>
    /// <param name="folder">Where it lies.</param>
    /// <param name="commit">The commit to go on from; empty for none.</param>
    /// <param name="kept">The commits that stay.</param>
    /// <param name="cutter">How its words are cut; null for the program's own way.</param>
    internal FullTextWriter(string folder, string commit, IEnumerable<string> kept, TextCutter? cutter = null)
    {
        _analyzer = new WordAnalyzer(cutter ?? TextCutter.Default);
        _folder = folder;
        _kept.UnionWith(kept);
        System.IO.Directory.CreateDirectory(folder);
        _directory = new MMapDirectory(folder);
        var options = new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer)
        {
            MergePolicy = new TieredMergePolicy { MaxMergeAtOnce = SegmentsMerged, SegmentsPerTier = SegmentsMerged, NoCFSRatio = 0 },
            MergeScheduler = _merges,
            Similarity = FullTextIndex.Similarity,
            IndexDeletionPolicy = new KeptCommits(_kept),
            // What a dead process held is free again: the store's own lock keeps a second writer out.
            OpenMode = commit.Length == 0 ? OpenMode.CREATE : OpenMode.APPEND,
            IndexCommit = commit.Length == 0 ? null : Named(commit),
        };
        _writer = new IndexWriter(_directory, options);
        _batches = [.. Enumerable.Range(0, Threads).Select(_ => new RowBatch(_analyzer))];
    }

    /// <summary>Adds rows: a segment on each core.</summary>
    internal void Add(IReadOnlyList<StoredRow> rows, CancellationToken cancellation)
    {
        var threads = rows.Count < SmallestSegment * _batches.Length ? 1 : _batches.Length;
        Parallel.For(0, threads, new ParallelOptions { CancellationToken = cancellation }, part =>
        {
            var batch = _batches[part];
            batch.Clear();
            for (var at = rows.Count * part / threads; at < rows.Count * (part + 1) / threads; at++)
            {
                cancellation.ThrowIfCancellationRequested();
                batch.Add(rows[at]);
            }

            if (batch.Count > 0)
            {
                using var reader = new BatchReader(batch);
                _writer.AddIndexes(reader);
            }
        });
        _writer.MaybeMerge();
        _merges.ThrowIfFailed();
    }

    /// <summary>Adds segments of another index, as one.</summary>
    internal void Copy(IReadOnlyCollection<IndexReader> segments) => _writer.AddIndexes([.. segments]);

    /// <summary>Flushes and syncs what a commit that carries <paramref name="generation"/> needs: most of its time.</summary>
    internal void Prepare(long generation)
    {
        MergeSmall();
        _writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["generation"] = generation.ToString(CultureInfo.InvariantCulture),
        });
        _writer.PrepareCommit();
    }

    /// <summary>Makes the commit that was prepared; returns its name. Nobody sees it until a manifest names it.</summary>
    internal string Commit()
    {
        _writer.Commit();
        DurableFiles.SyncFolder(_folder);
        var name = SegmentInfos.GetLastCommitSegmentsFileName(_directory);
        _kept.Add(name);
        return name;
    }

    /// <summary>Lets the next commit drop what only <paramref name="commits"/> do not name.</summary>
    internal void Keep(IEnumerable<string> commits)
    {
        _kept.Clear();
        _kept.UnionWith(commits);
    }

    /// <summary>Ends without a commit: what was added since the last one is gone.</summary>
    public void Dispose()
    {
        _writer.Rollback();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    /// <summary>Makes one segment of the small ones, since a search pays for each whatever its size.</summary>
    /// <remarks>
    /// From the smallest up, those that are no larger than all the smaller ones together, or that are crumbs: a row is copied
    /// a few times on its way through sizes that double, and a small batch costs no more than the crumbs before it.
    /// </remarks>
    private void MergeSmall()
    {
        _writer.WaitForMerges();
        _merges.ThrowIfFailed();
        using var reader = DirectoryReader.Open(_writer, applyAllDeletes: false);
        int[] sizes = [.. reader.Leaves.Select(leaf => leaf.Reader.MaxDoc).Order()];
        var (small, rows) = (0, 0L);
        while (small < sizes.Length && sizes[small] <= Math.Max(Crumb, rows))
        {
            rows += sizes[small++];
        }

        if (small > 1)
        {
            _writer.ForceMerge(sizes.Length - small + 1);
            _merges.ThrowIfFailed();
        }
    }

    private IndexCommit Named(string commit) =>
        DirectoryReader.ListCommits(_directory).FirstOrDefault(known => known.SegmentsFileName == commit)
        ?? throw new DamagedStoreException(
            _folder, $"索引中没有清单所说的提交 {commit}", $"the index lacks the commit {commit} that the manifest names");
}
