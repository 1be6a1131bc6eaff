using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Reports.Monitoring;
using ZhuhaiIp.Analytics.Reports.Navigation;
using ZhuhaiIp.Analytics.Reports.Rendering;
using ZhuhaiIp.Analytics.Reports.Tests.Samples;

namespace ZhuhaiIp.Analytics.Reports.Tests.Rendering;

/// <summary>What holds for every format.</summary>
public sealed class ReportRenderersTests
{
    public static TheoryData<string> Formats => [.. ReportRenderers.All.Select(renderer => renderer.Format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task SameReport_GivesTheSameBytes(string format)
    {
        Assert.Equal(await Rendered.As(format, SampleStudy.Result), await Rendered.As(format, SampleStudy.Result with { }));
        Assert.Equal(
            await Rendered.As(format, CluesReportBuilder.Build(SampleClues.Result)),
            await Rendered.As(format, CluesReportBuilder.Build(SampleClues.Result)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Stream_StaysOpen_AndHoldsUtf8WithoutAMark(string format)
    {
        using var stream = new MemoryStream();

        await ReportRenderers.Of(format).WriteAsync(NavigationReportBuilder.Build(SampleStudy.Result), stream, CancellationToken.None);

        Assert.True(stream.CanWrite);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
        Assert.Contains("高端打印设备", text, StringComparison.Ordinal);
        Assert.NotEqual('\uFEFF', text[0]);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Format_ThatNobodyWrites_IsAWrongRequest()
    {
        var error = Assert.Throws<AnalyticsException>(() => ReportRenderers.Of("gif"));

        Assert.Equal("不能输出“gif”格式；可用：html、json。", error.Wording.Chinese);
    }

    [Fact]
    public void Format_IsFoundWhateverItsCase() => Assert.Equal("html", ReportRenderers.Of("HTML").Format);
}
