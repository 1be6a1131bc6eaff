using System.Text;
using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Text.Tests.Lexicons;

public sealed class UserTermsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public static IEnumerable<object[]> Rows => Cases.Of("user-lexicon-lines.tsv", 2);

    public void Dispose() => File.Delete(_file);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Line_OfARow_IsKeptOrRefusedWithItsNumber(string line, string kept)
    {
        if (kept[0] != '!')
        {
            Assert.Equal([kept], UserTerms.Parse([line], "f").Lines);
            return;
        }

        var error = Assert.Throws<AnalyticsException>(() => UserTerms.Parse(["# 注释", "", line], "f"));

        Assert.StartsWith("词典 f 第 3 行：", error.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains(kept[1..], error.Wording.Chinese, StringComparison.Ordinal);
        Assert.StartsWith("The lexicon f, line 3: ", error.Wording.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfAnyText_AreReadOrRefusedAndWhatIsKeptReadsBack() => AnyText.Any.Array[0, 5].Sample(lines =>
    {
        UserTerms terms;
        try
        {
            terms = UserTerms.Parse(lines, "f");
        }
        catch (AnalyticsException)
        {
            return true;
        }

        return UserTerms.Parse(terms.Lines, "again").Lines.SequenceEqual(terms.Lines);
    });

    [Fact]
    public void Hash_OfTheSameTermsInAnyOrder_IsTheSame()
    {
        var forth = UserTerms.Parse(["墨盒芯片", "喷嘴\t3"], "f");
        var back = UserTerms.Parse(["喷嘴", "墨盒芯片", "喷嘴\t3"], "f");

        Assert.Equal(forth.Hash, back.Hash);
        Assert.NotEqual(forth.Hash, UserTerms.Parse(["墨盒芯片", "喷嘴"], "f").Hash);
        Assert.Equal(forth.Hash, UserTerms.Parse(["墨盒芯片"], "f").And(UserTerms.Parse(["喷嘴\t3"], "f")).Hash);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("gb18030")]
    public void File_OfAnEncoding_IsRead(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllText(_file, "墨盒芯片\r\n𠮷田印刷\t3\n", Encoding.GetEncoding(name));

        Assert.Equal(["墨盒芯片", "𠮷田印刷\t3"], UserLexiconFile.Read(_file).Lines);
    }

    [Fact]
    public void File_OfAnyBytes_IsReadOrRefused() => Gen.Byte.Array[0, 100].Sample(
        bytes =>
        {
            File.WriteAllBytes(_file, bytes);
            try
            {
                return UserLexiconFile.Read(_file) is not null;
            }
            catch (AnalyticsException error)
            {
                return error.Wording.Chinese.Contains(_file, StringComparison.Ordinal);
            }
        },
        iter: 300,
        threads: 1);

    [Fact]
    public void File_ThatIsMissingOrTooLarge_IsRefused()
    {
        File.WriteAllBytes(_file, Encoding.ASCII.GetBytes(new string('\n', (16 << 20) + 1)));

        var large = Assert.Throws<AnalyticsException>(() => UserLexiconFile.Read(_file));
        var missing = Assert.Throws<AnalyticsException>(() => UserLexiconFile.Read(_file + ".none"));

        Assert.Contains("16 MB", large.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains("没有词典文件", missing.Wording.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_BeyondTheirNumber_AreRefused() =>
        Assert.Contains("200,000", Assert.Throws<AnalyticsException>(
            () => UserTerms.Parse(Enumerable.Repeat("", 200_001), "f")).Wording.English, StringComparison.Ordinal);
}
