using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

namespace ZhuhaiIp.Analytics.Text.Tests.Lexicons;

public sealed class CheckedBytesTests
{
    private static readonly CheckedBytes File = new(new Wording("样本", "sample"), 0x1234_5678, 3);

    [Fact]
    public void Content_WrittenAndRead_IsTheContent() => Gen.Byte.Array[0, 40].Sample(content =>
        File.Read(Written(content), out _).SequenceEqual(content));

    [Fact]
    public void Bytes_ChangedOrCutAnywhere_AreRefused() => Gen.Byte.Array[0, 20].Select(Gen.Int[0, 1000]).Sample(pair =>
    {
        var bytes = Written(pair.Item1);
        var changed = bytes.ToArray();
        changed[pair.Item2 % bytes.Length] ^= 0x11;

        Assert.Throws<AnalyticsException>(() => File.Read(changed, out _));
        Assert.Throws<AnalyticsException>(() => File.Read(bytes.AsSpan(0, pair.Item2 % bytes.Length), out _));
    });

    [Fact]
    public void AnyBytes_AsALexiconOrAModel_GiveOneClearError() => Gen.Byte.Array[0, 200].Sample(content =>
    {
        // Framed as they should be, and of any content: the parts do not fill it, or it is too short for its header.
        using var lexicon = new MemoryStream();
        LexiconHeader.File.Write(content, lexicon);
        var error = Assert.Throws<AnalyticsException>(() => LexiconReader.Read(lexicon.ToArray()));
        Assert.Contains("lexicon.bin", error.Wording.English, StringComparison.Ordinal);
        Assert.Throws<AnalyticsException>(() => LexiconReader.Read(content));
        Assert.Throws<AnalyticsException>(() => TagModel.Read(content));
    });

    [Theory]
    [InlineData(0, "开头的标记不符", "begins with another mark")]
    [InlineData(4, "版本为 2", "its version is 2")]
    [InlineData(8, "校验和不符", "checksum")]
    public void Bytes_ThatDiffer_SayWhere(int place, string chinese, string english)
    {
        var bytes = Written([1, 2, 3]);
        bytes[place] ^= 1;

        var error = Assert.Throws<AnalyticsException>(() => File.Read(bytes, out _));

        Assert.Contains("样本已损坏", error.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains(chinese, error.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains(english, error.Wording.English, StringComparison.Ordinal);
    }

    private static byte[] Written(byte[] content)
    {
        using var target = new MemoryStream();
        File.Write(content, target);
        return target.ToArray();
    }
}
