using ZhuhaiIp.Analytics.Reports.Tests.Samples;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Reports.Tests.Rendering;

public sealed class GoldenReportTests
{
    [Fact]
    public async Task Json_OfTheSampleStudy_IsAsKept() =>
        Golden.Matches("navigation.json", await Rendered.As("json", SampleStudy.Result));

    [Fact]
    public async Task Html_OfTheSampleStudy_IsAsKept()
    {
        var page = await Rendered.As("html", SampleStudy.Result);

        if (Environment.GetEnvironmentVariable("REPORT_PREVIEW") is { Length: > 0 } preview)
        {
            await File.WriteAllTextAsync(preview, page);
        }

        Golden.Matches("navigation.html", Page.WithoutScripts(page));
    }
}
