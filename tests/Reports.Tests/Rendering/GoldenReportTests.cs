using ZhuhaiIp.Analytics.Reports.Monitoring;
using ZhuhaiIp.Analytics.Reports.Tests.Samples;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Reports.Tests.Rendering;

public sealed class GoldenReportTests
{
    [Fact]
    public async Task NavigationJson_IsAsKept() =>
        Golden.Matches("navigation.json", await Rendered.As("json", SampleStudy.Result));

    [Fact]
    public async Task NavigationPage_IsAsKept()
    {
        var page = await Rendered.As("html", SampleStudy.Result);

        await Preview("navigation.html", page);
        Golden.Matches("navigation.html", Page.WithoutScripts(page));
    }

    [Fact]
    public async Task CluesJson_IsAsKept() =>
        Golden.Matches("clues.json", await Rendered.As("json", CluesReportBuilder.Build(SampleClues.Result)));

    [Fact]
    public async Task CluesPage_IsAsKept()
    {
        var page = await Rendered.As("html", CluesReportBuilder.Build(SampleClues.Result));

        await Preview("clues.html", page);
        Golden.Matches("clues.html", Page.WithoutScripts(page));
    }

    /// <summary>Writes the whole page to the folder that REPORT_PREVIEW names, to be looked at in a browser.</summary>
    private static async Task Preview(string name, string page)
    {
        if (Environment.GetEnvironmentVariable("REPORT_PREVIEW") is { Length: > 0 } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), page);
        }
    }
}
