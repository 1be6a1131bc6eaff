using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>Adds rows to the index, from the commit that the manifest names.</summary>
internal sealed class FullTextWriter : IDisposable
{
    // Two threads flush their halves side by side while others wait for neither.
    private const double BufferMegabytes = 64;
    private const int Threads = 2;

    private readonly MMapDirectory _directory;
    private readonly WordAnalyzer _analyzer = new(Segmenters.Default);
    private readonly LiteralAnalyzer _literals = new();
    private readonly IndexWriter _writer;
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly string _folder;

    /// <summary>Opens the index in <paramref name="folder"/> at <paramref name="commit"/>; a new one where it is empty.</summary>
    internal FullTextWriter(string folder, string commit, IEnumerable<string> kept)
    {
        _folder = folder;
        _kept.UnionWith(kept);
        System.IO.Directory.CreateDirectory(folder);
        _directory = new MMapDirectory(folder);
        var options = new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer)
        {
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = FullTextIndex.Similarity,
            IndexDeletionPolicy = new KeptCommits(_kept),
            // What a dead process held is free again: the store's own lock keeps a second writer out.
            OpenMode = commit.Length == 0 ? OpenMode.CREATE : OpenMode.APPEND,
            IndexCommit = commit.Length == 0 ? null : Named(commit),
        };
        _writer = new IndexWriter(_directory, options);
    }

    /// <summary>Adds rows, on both cores.</summary>
    internal void Add(IReadOnlyList<StoredRow> rows, CancellationToken cancellation)
    {
        var next = -1;
        Parallel.For(0, Threads, new ParallelOptions { CancellationToken = cancellation }, _ =>
        {
            using var document = new FullTextDocument(_literals);
            int at;
            while ((at = Interlocked.Increment(ref next)) < rows.Count)
            {
                cancellation.ThrowIfCancellationRequested();
                _writer.AddDocument(document.Of(rows[at]));
            }
        });
    }

    /// <summary>Flushes and syncs what a commit that carries <paramref name="generation"/> needs: most of its time.</summary>
    internal void Prepare(long generation)
    {
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
        _literals.Dispose();
        _directory.Dispose();
    }

    private IndexCommit Named(string commit) =>
        DirectoryReader.ListCommits(_directory).FirstOrDefault(known => known.SegmentsFileName == commit)
        ?? throw new DamagedStoreException(
            _folder, $"索引中没有清单所说的提交 {commit}", $"the index lacks the commit {commit} that the manifest names");
}
