using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Tests.Analysis;

/// <summary>What users of other analyzers complain of: places, several values, stop words, memory.</summary>
public sealed class AnalyzerDutiesTests
{
    private const string Field = "text";
    private const string Sentence = "一种硒鼓，包括感光鼓（12）与碳粉盒，温度为-20℃；";

    [Fact]
    public void Tokens_BehindAFilterThatTakesSomeOut_KeepTheirPlaces()
    {
        using var analyzer = Analyzer.NewAnonymous((field, reader) =>
        {
            var tokenizer = new WordTokenizer(reader, Segmenters.Default, Lexicon.Default);
            return new TokenStreamComponents(tokenizer, new StopFilter(
                LuceneVersion.LUCENE_48, tokenizer, StopFilter.MakeStopSet(LuceneVersion.LUCENE_48, "的", "一种")));
        });

        var tokens = Tokens.Of(analyzer, "一种硒鼓的碳粉盒");

        Assert.Equal(new Token("硒鼓", 2, 4, 1), tokens[0]);
        Assert.Equal(new Token("碳粉盒", 5, 8, 3), tokens[1]);
    }

    [Fact]
    public void Tokens_OfSeveralValues_LieWhereTheValuesDo()
    {
        using var directory = new RAMDirectory();
        using var analyzer = new WordAnalyzer(Segmenters.Default);
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)))
        {
            var type = new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS };
            writer.AddDocument(new Document { new Field(Field, "硒鼓，", type), new Field(Field, "ＬＥＤ与墨盒", type) });
        }

        using var reader = DirectoryReader.Open(directory);
        var places = MultiFields.GetTermPositionsEnum(reader, null, Field, new BytesRef("墨盒"), DocsAndPositionsFlags.OFFSETS);
        Assert.NotEqual(DocIdSetIterator.NO_MORE_DOCS, places.NextDoc());
        Assert.True(places.NextPosition() > 1000);

        // The first value has three characters, and one stands between two values.
        Assert.Equal((3 + 1 + 4, 3 + 1 + 6), (places.StartOffset, places.EndOffset));
        var phrase = new PhraseQuery { new Term(Field, "硒鼓"), new Term(Field, "led") };
        Assert.Equal(0, new IndexSearcher(reader).Search(phrase, 1).TotalHits);
    }

    [Fact]
    public void Phrases_WithTheCommonestWords_AreFound()
    {
        // No word is a stop word: none leaves a hole, in texts or in queries.
        using var analyzer = new WordAnalyzer(Segmenters.Default);

        var tokens = Tokens.Of(analyzer, "所述的硒鼓是一种和碳粉盒");

        Assert.Equal(Enumerable.Range(0, 7), tokens.Select(token => token.Position).Distinct());
        Assert.Contains(tokens, token => token.Text == "的");
    }

    [Fact]
    public void WordAnalyzer_OnALongText_AllocatesNothingByTheToken()
    {
        using var analyzer = new WordAnalyzer(Segmenters.Default);
        var text = string.Concat(Enumerable.Repeat(Sentence, 20_000));
        Consume(analyzer, text);
        Consume(analyzer, text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var tokens = Consume(analyzer, text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Far less than a byte a token: what is needed comes from pools, or is kept.
        Assert.True(tokens > 100_000);
        Assert.InRange(allocated, 0, 50_000);
    }

    private static int Consume(WordAnalyzer analyzer, string text)
    {
        using var stream = analyzer.GetTokenStream(Field, new StringReader(text));
        var tokens = 0;
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens++;
        }

        stream.End();
        return tokens;
    }
}
