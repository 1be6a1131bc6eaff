using CsCheck;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Text.Tests.Analysis;

public sealed class LiteralAnalyzerTests
{
    private const string Field = "title.l";

    [Fact]
    public void LiteralAnalyzer_OnAText_GivesPairsAndTheLastCharacter()
    {
        using var analyzer = new LiteralAnalyzer();

        var tokens = Tokens.Of(analyzer, "打\n印𠮷");

        Assert.Equal([new("打印", 0, 3, 0), new("印𠮷", 2, 5, 1), new("𠮷", 3, 5, 2)], tokens);
    }

    [Fact]
    public void LiteralAnalyzer_OnAnyText_KeepsItsDutiesAndIsReusable()
    {
        using var analyzer = new LiteralAnalyzer();

        AnyText.Any.Sample(
            text =>
            {
                var tokens = Tokens.Of(analyzer, text);

                return tokens.Count == LiteralText.Points(text).Count()
                    && tokens.Select(token => token.Position).SequenceEqual(Enumerable.Range(0, tokens.Count));
            },
            threads: 1);
    }

    [Fact]
    public void QueryTerms_OfAnOddQuery_CloseWithTheLastPair() => Assert.Equal(
        [new("打印", 0), new("机构", 2), new("构造", 3)], LiteralQueryTerms.Of("打印机构造"));

    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n", 0)]
    [InlineData("墨", 1)]
    [InlineData("𠮷", 1)]
    [InlineData("墨盒", 1)]
    [InlineData("墨盒盖板", 2)]
    public void QueryTerms_OfAQuery_AreAsFewAsCoverIt(string query, int count) =>
        Assert.Equal(count, LiteralQueryTerms.Of(query).Count);

    [Fact]
    public void LiteralQueries_OnAnyTexts_FindWhatAScanFinds() =>
        AnyText.Narrow(12).Array[1, 12].Select(AnyText.Narrow(5).Array[12])
            .Sample(pair => AssertSameAsScan(pair.Item1, pair.Item2), iter: 400, threads: 1);

    [Fact]
    public void LiteralQueries_OverTwoValuesOfAField_DoNotRunFromOneToTheNext()
    {
        using var index = new RAMDirectory();
        Write(index, [["甲墨盒", "打印乙"]]);

        Assert.Empty(Find(index, "墨盒打印"));
        Assert.Empty(Find(index, "盒打"));
        Assert.Equal([0], Find(index, "墨盒"));
    }

    [Fact]
    public void LiteralAnalyzer_OnALongText_AllocatesNothingByTheToken()
    {
        using var analyzer = new LiteralAnalyzer();
        Consume(analyzer, 10_000);
        Consume(analyzer, 10_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var tokens = Consume(analyzer, 200_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // The text itself takes two bytes a character.
        Assert.Equal(200_000, tokens);
        Assert.InRange(allocated, 0, 2 * 200_000 + 20_000);
    }

    private static int Consume(LiteralAnalyzer analyzer, int length)
    {
        using var stream = analyzer.GetTokenStream(Field, new StringReader(new string('墨', length)));
        var tokens = 0;
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens++;
        }

        stream.End();
        return tokens;
    }

    private static bool AssertSameAsScan(string[] texts, string[] queries)
    {
        using var index = new RAMDirectory();
        Write(index, [.. texts.Select(text => new[] { text })]);
        foreach (var query in queries)
        {
            var scanned = Enumerable.Range(0, texts.Length).Where(at => LiteralText.Contains(texts[at], query));
            Assert.Equal(scanned, Find(index, query));
        }

        return true;
    }

    private static void Write(RAMDirectory index, string[][] documents)
    {
        using var analyzer = new LiteralAnalyzer();
        using var writer = new IndexWriter(index, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        foreach (var values in documents)
        {
            var document = new Document();
            foreach (var value in values)
            {
                document.Add(new TextField(Field, value, Lucene.Net.Documents.Field.Store.NO));
            }

            writer.AddDocument(document);
        }
    }

    private static List<int> Find(RAMDirectory index, string query)
    {
        if (LiteralQueries.Of(Field, query) is not { } sought)
        {
            return [];
        }

        using var reader = DirectoryReader.Open(index);
        var found = new IndexSearcher(reader).Search(sought, Math.Max(1, reader.MaxDoc));
        return [.. found.ScoreDocs.Select(hit => hit.Doc).Order()];
    }
}
