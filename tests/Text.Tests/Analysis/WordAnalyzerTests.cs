using CsCheck;
using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Tests.Analysis;

public sealed class WordAnalyzerTests : IDisposable
{
    private readonly WordAnalyzer _analyzer = new(Segmenters.Default);

    public static IEnumerable<object[]> Rows => Cases.Of("word-tokens.tsv", 2);

    public static IEnumerable<object[]> Queries => Cases.Of("query-words.tsv", 2);

    public void Dispose() => _analyzer.Dispose();

    [Theory]
    [MemberData(nameof(Rows))]
    public void WordAnalyzer_OnARow_GivesItsTokens(string text, string tokens)
    {
        var found = Tokens.Of(_analyzer, text);

        Assert.Equal(tokens, string.Join(' ', found.Select(token => $"{token.Text}@{token.Position}")));
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void QueryWords_OfARow_AreItsWordsWithTheirParts(string query, string words)
    {
        var found = QueryWords.Of(query);

        Assert.Equal(words, string.Join(' ', found.Select(word =>
            word.Parts.Count == 0 ? word.Text : $"{word.Text}({string.Join('|', word.Parts)})")));
    }

    [Fact]
    public void WordAnalyzer_OnATraditionalText_PlacesTokensInTheOriginal()
    {
        var tokens = Tokens.Of(_analyzer, "矽晶圓 ＬＥＤ");

        Assert.Equal([new("硅", 0, 1, 0), new("晶圆", 1, 3, 1), new("led", 4, 7, 2)], tokens);
    }

    [Fact]
    public void WordAnalyzer_OnAnyText_KeepsItsDutiesAndIsReusable() => AnyText.Any.Sample(
        text => Tokens.Of(_analyzer, text).TrueForAll(token => token.Text.All(character => !char.IsWhiteSpace(character))),
        threads: 1);

    [Fact]
    public void WordAnalyzer_OnAWordThatNeverEnds_CapsTheTerm()
    {
        var text = new string('a', 100_000);

        var tokens = Tokens.Of(_analyzer, text);

        Assert.All(tokens, token => Assert.Equal(255, token.Text.Length));
        Assert.Equal(new string('a', 255), Assert.Single(QueryWords.Of(new string('A', 300))).Text);
    }

    [Fact]
    public void WordAnalyzer_OnATextOfManyChunks_GivesWhatItsSentencesGive()
    {
        const string Sentence = "一种硒鼓，包括感光鼓（12）与碳粉盒，温度为-20℃；";
        var one = Tokens.Of(_analyzer, Sentence);

        var many = Tokens.Of(_analyzer, string.Concat(Enumerable.Repeat(Sentence, 3000)));

        Assert.Equal(one.Count * 3000, many.Count);
        for (var at = 0; at < many.Count; at++)
        {
            var (round, place) = (at / one.Count, at % one.Count);
            Assert.Equal(one[place].Text, many[at].Text);
            Assert.Equal(one[place].Start + round * Sentence.Length, many[at].Start);
        }
    }

    [Fact]
    public void AnalyzerIdentity_OfAnotherLexicon_IsAnother()
    {
        var layered = Lexicon.Default.With(["鼎式烘箱"]);

        Assert.StartsWith("zhip-4:", AnalyzerIdentity.Current, StringComparison.Ordinal);
        Assert.NotEqual(AnalyzerIdentity.Current, AnalyzerIdentity.Of(layered));
        Assert.Contains(Lexicon.Default.Hash[..16], AnalyzerIdentity.Current, StringComparison.Ordinal);
    }
}
