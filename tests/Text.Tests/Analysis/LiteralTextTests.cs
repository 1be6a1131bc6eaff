using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Text.Tests.Analysis;

public sealed class LiteralTextTests
{
    public static IEnumerable<object[]> Forms => Cases.Of("literal-forms.tsv", 2);

    public static IEnumerable<object[]> Searches => Cases.Of("literal-searches.tsv", 3);

    [Theory]
    [MemberData(nameof(Forms))]
    public void LiteralText_OnARow_HasItsForm(string text, string form) => Assert.Equal(form, LiteralText.Of(text));

    [Theory]
    [MemberData(nameof(Searches))]
    public void LiteralText_OnARow_ContainsTheQueryOrNot(string field, string query, string found) =>
        Assert.Equal(found == "yes", LiteralText.Contains(field, query));

    [Fact]
    public void LiteralText_OnHalfAPair_ShowsThatItIsBroken()
    {
        // Not as inline data: a test's name cannot hold half a pair.
        Assert.Equal("墨\uFFFD盒", LiteralText.Of("墨\uD842盒"));
        Assert.Equal("\uFFFD墨", LiteralText.Of("\uDFB7墨"));
        Assert.Equal("墨\uFFFD", LiteralText.Of("墨\uD842"));
        Assert.Equal("\uFFFD𠮷", LiteralText.Of("\uD842\uD842\uDFB7"));
    }

    [Fact]
    public void LiteralText_OnAPairAcrossTheBuffersEdge_KeepsItWhole()
    {
        var text = new string('墨', 4095) + "𠮷" + new string('盒', 4095) + "𬭩";

        Assert.Equal(text, LiteralText.Of(text));
    }

    [Fact]
    public void LiteralText_OfAForm_IsTheForm() =>
        CsCheck.Check.Sample(AnyText.Any, text => LiteralText.Of(LiteralText.Of(text)) == LiteralText.Of(text));
}
