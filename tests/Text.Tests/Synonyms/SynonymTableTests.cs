using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Synonyms;

namespace ZhuhaiIp.Analytics.Text.Tests.Synonyms;

public sealed class SynonymTableTests
{
    private static readonly string[] Clusters = ["bio", "energy", "ic", "mat", "print"];

    [Fact]
    public void Shipped_HasManyGroupsOfEveryClusterEachWithItsReason()
    {
        var groups = SynonymGroup.Shipped().ToList();

        Assert.True(groups.Count >= 200);
        Assert.Equal(Clusters, groups.Select(group => group.Cluster).Distinct().Order(StringComparer.Ordinal));
        Assert.All(groups, group =>
        {
            Assert.NotEmpty(group.Why);
            Assert.True(group.Folded.Count >= 2, string.Join('=', group.Terms));
            Assert.True(UserLexiconLine.Parse(string.Join('=', group.Terms)).Ok, string.Join('=', group.Terms));
        });
        Assert.All(Clusters, cluster => Assert.True(groups.Count(group => group.Cluster == cluster) >= 40));
    }

    [Fact]
    public void Shipped_HasNoGroupTwice() =>
        Assert.Empty(SynonymGroup.Shipped().GroupBy(group => string.Join('=', group.Folded.Order(StringComparer.Ordinal)))
            .Where(same => same.Count() > 1).Select(same => same.Key));

    [Theory]
    [InlineData("硒鼓", "感光鼓组件")]
    [InlineData("感光鼓组件", "硒鼓")]
    [InlineData("ＬＥＤ", "发光二极管")]
    [InlineData("發光二極管", "led")]
    [InlineData("卷积神经网络", "cnn")]
    [InlineData("Si3N4", "氮化硅")]
    public void Words_OfATerm_HaveWhatMeansTheSame(string text, string synonym)
    {
        var word = Assert.Single(QueryVocabulary.Default.WithSynonyms().Words(text));

        Assert.Contains(synonym, word.Synonyms);
        Assert.DoesNotContain(word.Text, word.Synonyms);
    }

    [Fact]
    public void Words_OfALongerText_HaveThemForTheirPart()
    {
        var words = QueryVocabulary.Default.WithSynonyms().Words("带感光鼓组件的LED打印机");

        Assert.Contains("硒鼓", Assert.Single(words, word => word.Text == "感光鼓组件").Synonyms);
        Assert.Contains("发光二极管", Assert.Single(words, word => word.Text == "led").Synonyms);
        Assert.Empty(Assert.Single(words, word => word.Text == "的").Synonyms);
    }

    [Theory]
    [InlineData("led灯组", "led")]
    [InlineData("sealed", "sealed")]
    public void Words_InsideOtherWords_AreNoTerms(string text, string first) =>
        Assert.Equal(first == "led", QueryVocabulary.Default.WithSynonyms().Words(text)[0].Synonyms.Count > 0);

    [Fact]
    public void ShortForm_OfTwoThings_DoesNotJoinThem()
    {
        var vocabulary = QueryVocabulary.Default.WithSynonyms();

        Assert.Contains("抗体药物偶联物", Assert.Single(vocabulary.Words("ADC")).Synonyms);
        Assert.Contains("模数转换器", Assert.Single(vocabulary.Words("ADC")).Synonyms);
        Assert.DoesNotContain("模数转换器", Assert.Single(vocabulary.Words("抗体药物偶联物")).Synonyms);
    }

    [Fact]
    public void Words_WithoutBeingAsked_HaveNone() =>
        Assert.All(QueryVocabulary.Default.Words("硒鼓 LED"), word => Assert.Empty(word.Synonyms));

    [Fact]
    public void Words_WithGroupsOfAUser_HaveThoseToo()
    {
        var vocabulary = QueryVocabulary.Default.WithSynonyms().With(UserTerms.Parse(["喷嘴 = 出墨口", "硒鼓=鼓架"], "f"));

        Assert.Equal(["出墨口"], Assert.Single(vocabulary.Words("喷嘴")).Synonyms);
        Assert.Contains("鼓架", Assert.Single(vocabulary.Words("硒鼓")).Synonyms);
        Assert.Contains("感光鼓组件", Assert.Single(vocabulary.Words("硒鼓")).Synonyms);
    }
}
