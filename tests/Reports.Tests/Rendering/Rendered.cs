using System.Text;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Navigation;
using ZhuhaiIp.Analytics.Reports.Rendering;

namespace ZhuhaiIp.Analytics.Reports.Tests.Rendering;

/// <summary>Reports as the text of their files.</summary>
internal static class Rendered
{
    internal static Task<string> As(string format, NavigationResult result) => As(format, NavigationReportBuilder.Build(result));

    internal static async Task<string> As(string format, Report report)
    {
        using var stream = new MemoryStream();
        await ReportRenderers.Of(format).WriteAsync(report, stream, CancellationToken.None);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
