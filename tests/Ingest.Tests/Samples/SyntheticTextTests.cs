using System.Globalization;
using ZhuhaiIp.Analytics.Testing.Generation;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Samples;

/// <summary>Made-up text is as diverse and as long as real text; the real figures were measured once and stand here.</summary>
public class SyntheticTextTests
{
    private const string Begin = "<!-- figures: written by UPDATE_SAMPLES=1 dotnet test -->\n";
    private const string End = "<!-- end of figures -->";
    private const long Million = 1_000_000;

    /// <summary>Of IPC A01: 11,517 records; claims of 29 first claims in formats/xlsx, line breaks included.</summary>
    private static readonly TextFigures Real = new(1_000_053, 99_976, 0.0078, 0.033, 13.39, 249.2, 263.3);

    private static readonly Lazy<TextFigures> Stream =
        new(() => TextFigures.Measure([.. SyntheticPatents.Generate(new GenerationOptions { Count = 6_000 })], Million));

    [Fact]
    public void GeneratedText_FirstMillionHanCharacters_HasAsManyPairsAsRealText()
    {
        Assert.True(Stream.Value.Han >= Million);
        Assert.InRange(Stream.Value.DistinctPairs, Real.DistinctPairs / 1.5, Real.DistinctPairs * 1.5);
    }

    [Fact]
    public void GeneratedText_RandomPairs_HaveLittleInCommon()
    {
        Assert.InRange(Stream.Value.MeanJaccard, 0, 0.02);
        Assert.InRange(Stream.Value.HighJaccard, 0, 0.06);
    }

    [Fact]
    public void GeneratedText_Lengths_AreThoseOfRealText()
    {
        Assert.InRange(Stream.Value.MeanTitle / Real.MeanTitle, 0.8, 1.2);
        Assert.InRange(Stream.Value.MeanAbstract / Real.MeanAbstract, 0.8, 1.2);
        Assert.InRange(Stream.Value.MeanClaim / Real.MeanClaim, 0.8, 1.2);
    }

    [Fact]
    public void SampleReadme_Figures_AreThoseMeasured()
    {
        var path = SampleFolder.PathOf("README.md");
        var readme = File.ReadAllText(path);
        var from = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = readme.IndexOf(End, StringComparison.Ordinal);
        var table = Table(TextFigures.Measure(SampleFolder.Generated.Records));
        if (SampleFolder.Updating)
        {
            File.WriteAllText(path, readme[..from] + table + readme[to..]);
            return;
        }

        Assert.Equal(table, readme[from..to]);
    }

    private static string Table(TextFigures samples)
    {
        var all = new[] { Real, Stream.Value, samples };
        return "| 指标 | 真实文本（A01，11,517 件；权利要求：29 件） | 生成器（前一百万汉字） | 本文件夹的记录 |\n|---|---|---|---|\n"
            + Row("统计的汉字数", all, f => f.Han.ToString("N0", CultureInfo.InvariantCulture))
            + Row("不同的相邻二字组合", all, f => f.DistinctPairs.ToString("N0", CultureInfo.InvariantCulture))
            + Row("随机文本对 3-gram Jaccard 均值", all, f => f.MeanJaccard.ToString("F4", CultureInfo.InvariantCulture))
            + Row("同上，第 99 百分位", all, f => f.HighJaccard.ToString("F3", CultureInfo.InvariantCulture))
            + Row("名称平均字数", all, f => f.MeanTitle.ToString("F1", CultureInfo.InvariantCulture))
            + Row("摘要平均字数", all, f => f.MeanAbstract.ToString("F0", CultureInfo.InvariantCulture))
            + Row("首项权利要求平均字数", all, f => f.MeanClaim.ToString("F0", CultureInfo.InvariantCulture));
    }

    private static string Row(string name, TextFigures[] all, Func<TextFigures, string> figure) =>
        $"| {name} | {string.Join(" | ", all.Select(figure))} |\n";
}
