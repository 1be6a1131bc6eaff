using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Testing.Generation;

namespace ZhuhaiIp.Analytics.Benchmarks.Plain;

/// <summary>Lucene.Net alone with its CJKAnalyzer: the yardstick of searching.</summary>
internal sealed class PairIndex : IDisposable
{
    private const double BufferMegabytes = 64;
    private const int Best = 20;

    private readonly CJKAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly MMapDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    private PairIndex(string folder, int records)
    {
        _directory = new MMapDirectory(folder);
        if (!DirectoryReader.IndexExists(_directory))
        {
            Write(records);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
    }

    /// <summary>The index of so many generated records in <paramref name="folder"/>, made where it is not there.</summary>
    internal static PairIndex Of(string folder, int records) => new(folder, records);

    /// <summary>How many documents hold all terms of a query of texts joined by AND; its best twenty are ranked as well.</summary>
    internal int Search(string query)
    {
        var all = new BooleanQuery();
        foreach (var term in query.Split(" AND "))
        {
            var colon = term.IndexOf(':', StringComparison.Ordinal);
            var field = term.StartsWith("标题:", StringComparison.Ordinal) ? "title" : "text";
            all.Add(Phrase(field, term[(colon + 1)..].Trim('"')), Occur.MUST);
        }

        return _searcher.Search(all, Best).TotalHits;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private void Write(int records)
    {
        using var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { RAMBufferSizeMB = BufferMegabytes });
        foreach (var record in SyntheticPatents.Generate(new GenerationOptions { Count = records }))
        {
            writer.AddDocument(new Document
            {
                new TextField("title", record.Title, Field.Store.YES),
                new TextField("text", $"{record.Title}\n{record.Abstract}\n{record.Claim}", Field.Store.NO),
            });
        }

        writer.Commit();
    }

    private Query Phrase(string field, string text)
    {
        var phrase = new PhraseQuery();
        var count = 0;
        using var stream = _analyzer.GetTokenStream(field, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            phrase.Add(new Term(field, term.ToString()));
            count++;
        }

        stream.End();
        return count == 1 ? new TermQuery(phrase.GetTerms()[0]) : phrase;
    }
}
