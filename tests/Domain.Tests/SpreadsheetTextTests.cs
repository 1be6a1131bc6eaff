using CsCheck;

namespace ZhuhaiIp.Analytics.Domain.Tests;

public sealed class SpreadsheetTextTests
{
    private static readonly Gen<string> Text = Gen.Char["'=+-@＝＋－＠\t\r\n a0墨\"，,"].Array[0, 6].Select(characters => new string(characters));

    [Theory]
    [InlineData("一种墨盒", "一种墨盒")]
    [InlineData("", "")]
    [InlineData("-20℃储存装置", "'-20℃储存装置")]
    [InlineData("=HYPERLINK(\"http://a\")", "'=HYPERLINK(\"http://a\")")]
    [InlineData("+86", "'+86")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'tis", "'tis")]
    [InlineData("3-氨基苯", "3-氨基苯")]
    public void Guard_OfWhatWouldBeAFormula_PutsAnApostropheInFront(string text, string guarded)
    {
        Assert.Equal(guarded, SpreadsheetText.Guard(text));
        Assert.Equal(text, SpreadsheetText.Unguard(guarded));
    }

    [Fact]
    public void Unguard_OfWhatWasGuarded_IsTheText() =>
        Text.Sample(text => SpreadsheetText.Unguard(SpreadsheetText.Guard(text)) == text);

    [Fact]
    public void Guard_OfAnything_NeverBeginsAFormula() => Text.Sample(text =>
        SpreadsheetText.Guard(text) is not ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n', ..]);
}
