using System.Globalization;
using System.Text;
using CsCheck;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Tests.Model;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("一种打印机（含𠮷、㐀）", "一种打印机（含𠮷、㐀）")]
    [InlineData("a\tb\r\nc", "a b  c")]
    [InlineData("\u0000\u0007\u001b[31m", "\ufffd\ufffd\ufffd[31m")]
    [InlineData("\u202egnp.exe", "\ufffdgnp.exe")]
    [InlineData("\ufffe\u0085\u009f\u2028", "\ufffd \ufffd ")]
    public void Text_OfARecord_ShowsAllOfItself(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Fact]
    public void LoneHalfOfAPair_IsReplaced() => Assert.Equal("a\ufffdb", VisibleText.Of("a\ud800b"));

    [Fact]
    public void AnyText_HasNoControlsLeft() => Gen.String.Sample(text =>
    {
        var shown = VisibleText.Of(text);

        Assert.DoesNotContain(shown.EnumerateRunes(), rune => Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator);
        Assert.Equal(shown, VisibleText.Of(shown));
    });
}
