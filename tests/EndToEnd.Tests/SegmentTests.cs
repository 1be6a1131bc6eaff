namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>What <c>zhip segment</c> prints: the words of each line, and nothing of it changed.</summary>
public sealed class SegmentTests
{
    private static readonly string[] Texts =
    [
        "一种具有ＷｉＦｉ功能的打印机构，包括墨盒。",
        "",
        "  首尾的 空白\t与制表  ",
        "打印机構（繁體）与３Ｄ列印 100 ℃",
        "𠮷野家的㐀字𡈼",
        "PM2.5 IPC H04B1/711 CN201310102344.9",
        "a\u0301 é \u0001\u200B零宽",
        "。，；：“”！？",
    ];

    [Fact]
    public async Task Words_OfALineJoined_AreTheLineWithoutItsWhiteSpace()
    {
        using var folder = new TemporaryFolder();

        var run = (await Zhip.RunOnAsync(string.Join('\n', Texts) + "\n", folder.Path, "segment")).Require(0);

        var lines = run.Output.Split(Environment.NewLine)[..^1];
        Assert.Equal(Texts.Select(Bare), lines.Select(line => line.Replace(" ", "", StringComparison.Ordinal)));
        Assert.All(lines, line => Assert.DoesNotContain("  ", line, StringComparison.Ordinal));
        Assert.Contains(" 墨盒", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_AndStandardInput_GiveTheSame()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", string.Join('\n', Texts));

        var ofFile = (await Zhip.RunAsync(folder.Path, "segment", "a.txt")).Require(0);
        var ofInput = (await Zhip.RunOnAsync(string.Join('\n', Texts), folder.Path, "segment", "-")).Require(0);

        Assert.Equal(ofInput.Output, ofFile.Output);
    }

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
