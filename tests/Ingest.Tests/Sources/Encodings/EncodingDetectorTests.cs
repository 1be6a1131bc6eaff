using System.Text;
using CsCheck;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Sources.Encodings;

public class EncodingDetectorTests
{
    private const string Table = "申请号,名称\nCN85105156,一种打印机的墨盒\nCN85107119,特窄型多功能套播机\n";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("utf-16le", false)]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", false)]
    [InlineData("utf-16be", true)]
    public async Task Encoding_OfAChineseTable_IsTold(string name, bool mark)
    {
        var encoding = TextEncodings.Open(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Table)];

        var detected = await DetectAsync(bytes);

        Assert.Equal(name, detected.Name);
        Assert.Equal(mark ? encoding.GetPreamble().Length : 0, detected.Mark);
    }

    [Fact]
    public async Task Encoding_TellsByTheFirstPortionThatIsNotAscii()
    {
        var ascii = string.Concat(Enumerable.Repeat("CN85105156,abc\n", 40_000));

        var detected = await DetectAsync([.. Encoding.ASCII.GetBytes(ascii), .. TextEncodings.Open("gb18030").GetBytes(Table)]);

        Assert.Equal("gb18030", detected.Name);
    }

    [Fact]
    public async Task Encoding_OfBinaryData_IsAFault()
    {
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);

        Assert.NotNull((await DetectAsync(bytes)).Fault);
    }

    [Theory]
    [InlineData("utf-8", "gb18030")]
    [InlineData("utf-16le", "utf-8")]
    public async Task Encoding_SaidWrongly_IsAFault(string said, string real)
    {
        var encoding = TextEncodings.Open(real);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Table)];

        Assert.NotNull((await DetectAsync(bytes, said)).Fault);
    }

    [Fact]
    public void Encoding_OfAnyBytes_IsToldOrAFault() =>
        Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            var detected = DetectAsync(bytes).GetAwaiter().GetResult();

            return detected.Name is null != detected.Fault is null;
        });

    private static async Task<DetectedEncoding> DetectAsync(byte[] bytes, string said = "auto")
    {
        using var stream = new MemoryStream(bytes);
        return await EncodingDetector.DetectAsync(stream, said, CancellationToken.None);
    }
}
