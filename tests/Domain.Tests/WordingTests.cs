namespace ZhuhaiIp.Analytics.Domain.Tests;

public class WordingTests
{
    [Theory]
    [InlineData(Language.Chinese, "你好")]
    [InlineData(Language.English, "hello")]
    public void Wording_InALanguage_IsThatSentence(Language language, string expected) =>
        Assert.Equal(expected, new Wording("你好", "hello").In(language));
}
