using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Text.Tests.Analysis;

public sealed class QueryVocabularyTests
{
    [Fact]
    public void Words_WithATermOfAUser_KeepItWholeAndKnowItsParts()
    {
        var vocabulary = QueryVocabulary.Default.With(UserTerms.Parse(["墨盒芯片", "5G打印机"], "f"));

        var words = vocabulary.Words("墨盒芯片与5G打印机");

        Assert.Equal(["墨盒芯片", "与", "5g打印机"], words.Select(word => word.Text));
        Assert.Equal([true, false, true], words.Select(word => word.IsKeptWhole));
        Assert.Equal(["墨盒", "芯片"], words[0].Parts);
        Assert.Equal(["5g", "打印机"], words[2].Parts);
    }

    [Fact]
    public void Words_OfAnIndexThatHasTheTerm_AreThoseOfTheIndex()
    {
        var terms = UserTerms.Parse(["墨盒芯片"], "f");
        using var analyzer = new WordAnalyzer(TextCutter.Own(terms));

        var tokens = Tokens.Of(analyzer, "墨盒芯片");
        var word = Assert.Single(QueryVocabulary.Of(TextCutter.Own(terms), UserTerms.Empty).Words("墨盒芯片"));

        Assert.Equal(["墨盒芯片", "墨盒", "芯片"], tokens.Select(token => token.Text));
        Assert.Equal("墨盒芯片", word.Text);
        Assert.Subset(tokens.Select(token => token.Text).ToHashSet(), word.Parts.ToHashSet());
    }

    [Theory]
    [InlineData("zhip", "zhip-")]
    public void Analyzer_ThatIsBuiltIn_HasItsIdentity(string name, string start)
    {
        var identity = TextAnalyzers.Identity(name);

        Assert.StartsWith(start, identity, StringComparison.Ordinal);
        Assert.Equal(name, TextAnalyzers.NameOf(identity));
    }

#if !SMARTCN
    [Fact]
    public void Analyzer_ThatIsNotBuiltIn_SaysHowToGetIt()
    {
        var error = Assert.Throws<Domain.AnalyticsException>(() => TextAnalyzers.Identity(TextAnalyzers.SmartCn));

        Assert.Contains("-p:SmartCn=true", error.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains("not built into", error.Wording.English, StringComparison.Ordinal);
        Assert.Equal(TextAnalyzers.SmartCn, TextAnalyzers.NameOf("smartcn-1:whatever"));
    }
#endif

    [Fact]
    public void Analyzer_OfAnotherName_IsRefusedWithThoseThereAre() =>
        Assert.Contains("zhip", Assert.Throws<Domain.AnalyticsException>(() => TextAnalyzers.Identity("jieba")).Wording.Chinese, StringComparison.Ordinal);
}
