using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>The index of one generation, open for searching; safe to use from several threads.</summary>
internal sealed class FullTextIndex : IDisposable
{
    private readonly MMapDirectory _directory;
    private readonly DirectoryReader _reader;

    internal FullTextIndex(string folder, string commit)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            throw new DamagedStoreException(folder, "索引文件夹不存在", "the index folder is missing");
        }

        _directory = new MMapDirectory(folder);
        try
        {
            var named = DirectoryReader.ListCommits(_directory).FirstOrDefault(known => known.SegmentsFileName == commit)
                ?? throw new DamagedStoreException(
                    folder, $"索引中没有清单所说的提交 {commit}", $"the index lacks the commit {commit} that the manifest names");
            _reader = DirectoryReader.Open(named);
        }
        catch (DamagedStoreException)
        {
            _directory.Dispose();
            throw;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Damaged bytes end in any exception, not only in those made for it.
            _directory.Dispose();
            throw new DamagedStoreException(folder, "索引无法打开", "the index cannot be opened", error);
        }

        Searcher = new IndexSearcher(_reader) { Similarity = Similarity };
    }

    /// <summary>How words are weighed; norms are written for it, so writing and searching share it.</summary>
    internal static Similarity Similarity { get; } = new BM25Similarity();

    internal IndexSearcher Searcher { get; }

    /// <summary>Documents in the index: one a row, dead rows included.</summary>
    internal int Documents => _reader.NumDocs;

    internal IReadOnlyList<AtomicReaderContext> Leaves => (IReadOnlyList<AtomicReaderContext>)_reader.Leaves;

    /// <summary>The stored fields of a document.</summary>
    internal Document Stored(int document) => _reader.Document(document);

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }
}
