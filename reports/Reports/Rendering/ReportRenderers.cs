using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Reports.Rendering.Html;
using ZhuhaiIp.Analytics.Reports.Rendering.Json;

namespace ZhuhaiIp.Analytics.Reports.Rendering;

/// <summary>Every format that a report can be written in.</summary>
public static class ReportRenderers
{
    /// <summary>The renderers, in the order a person is told of them.</summary>
    public static IReadOnlyList<IReportRenderer> All { get; } = [new HtmlReportRenderer(), new JsonReportRenderer()];

    /// <summary>The renderer of <paramref name="format"/>.</summary>
    /// <exception cref="AnalyticsException">No renderer writes that format.</exception>
    public static IReportRenderer Of(string format) =>
        All.FirstOrDefault(renderer => string.Equals(renderer.Format, format, StringComparison.OrdinalIgnoreCase))
        ?? throw new AnalyticsException(new Wording(
            $"不能输出“{format}”格式；可用：{string.Join("、", All.Select(renderer => renderer.Format))}。",
            $"Cannot write the format “{format}”; there are: {string.Join(", ", All.Select(renderer => renderer.Format))}."));
}
