using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Benchmarks.Plain;

/// <summary>Lucene.Net alone with an analyzer of its own, in memory: any of the query's terms, ranked by BM25.</summary>
internal sealed class TextIndex : IDisposable
{
    private readonly Analyzer _analyzer;
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    internal TextIndex(Analyzer analyzer, IEnumerable<(string Number, string Text)> records)
    {
        _analyzer = analyzer;
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)))
        {
            foreach (var (number, text) in records)
            {
                writer.AddDocument(new Document
                {
                    new StoredField("number", number),
                    new TextField("text", text, Field.Store.NO),
                });
            }

            writer.Commit();
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The numbers of the best records, best first.</summary>
    internal IReadOnlyList<string> Best(string text, int limit)
    {
        var any = new BooleanQuery();
        using (var stream = _analyzer.GetTokenStream("text", text))
        {
            var term = stream.GetAttribute<ICharTermAttribute>();
            stream.Reset();
            while (stream.IncrementToken())
            {
                any.Add(new TermQuery(new Term("text", term.ToString())), Occur.SHOULD);
            }

            stream.End();
        }

        return [.. _searcher.Search(any, limit).ScoreDocs.Select(hit => _searcher.Doc(hit.Doc).Get("number"))];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }
}
