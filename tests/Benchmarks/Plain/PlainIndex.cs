using Lucene.Net.Index;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Benchmarks.Plain;

/// <summary>Lucene.Net alone, document by document: the yardstick of indexing.</summary>
internal static class PlainIndex
{
    private const double BufferMegabytes = 64;

    /// <summary>Indexes <paramref name="rows"/> on <paramref name="threads"/> threads and commits.</summary>
    internal static void Write(Lucene.Net.Store.Directory directory, IReadOnlyList<StoredRow> rows, int threads)
    {
        using var words = new WordAnalyzer(Segmenters.Default);
        using var literals = new LiteralAnalyzer();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, words)
        {
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = FullTextIndex.Similarity,
        });
        var next = -1;
        Parallel.For(0, threads, _ =>
        {
            using var document = new PlainDocument(literals);
            int at;
            while ((at = Interlocked.Increment(ref next)) < rows.Count)
            {
                writer.AddDocument(document.Of(rows[at]));
            }
        });
        writer.Commit();
    }
}
