using System.Text;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Navigation;

namespace ZhuhaiIp.Analytics.Reports.Rendering.Html;

/// <summary>Writes a report as one page that needs nothing else: style, scripts, charts and their numbers are in it.</summary>
internal sealed class HtmlReportRenderer : IReportRenderer
{
    private const string Licence =
        "Apache ECharts, Copyright 2017-2025 The Apache Software Foundation. Licensed under the Apache License, Version 2.0: "
        + "https://www.apache.org/licenses/LICENSE-2.0 . Packed by Vizor.ECharts, DataHint BV, Apache-2.0.";

    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public async Task WriteAsync(Report report, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var page = new HtmlText();
        var blocks = new HtmlBlocks(page, report.Synthetic);
        WriteHead(page, report);
        WriteMasthead(page, report);
        WriteContents(page, report);
        page.Add($"<main id=\"main\">");
        WriteNotes(page, report);
        foreach (var block in report.Blocks)
        {
            block.Accept(blocks);
        }

        blocks.CloseSection();
        page.Add($"</main>");
        WriteFooter(page, report, blocks.HasCharts);
        WriteScripts(page, blocks.HasCharts);
        page.Add($"</body>");
        page.Add($"</html>");
        await output.WriteAsync(Encoding.UTF8.GetBytes(page.ToString()), cancellation);
    }

    private static void WriteHead(HtmlText page, Report report)
    {
        page.Add($"<!DOCTYPE html>");
        page.Add($"<html lang=\"zh-CN\">");
        page.Add($"<head>");
        page.Add($"<meta charset=\"utf-8\" />");
        page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{PageScripts.Policy}\" />");
        page.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />");
        page.Add($"<meta name=\"color-scheme\" content=\"light dark\" />");
        page.Add($"<meta name=\"referrer\" content=\"no-referrer\" />");
        page.Add($"<title>{report.Title}{(report.Synthetic ? "（合成数据）" : string.Empty)}</title>");
        page.Add($"<style>");
        page.AddSound(PageScripts.Style);
        if (report.Synthetic)
        {
            page.Add($"@page {{ @top-center {{ content: \"合成数据\"; color: #9a3412; font-size: 9pt; }} }}");
        }

        page.Add($"</style>");
        page.Add($"</head>");
    }

    private static void WriteMasthead(HtmlText page, Report report)
    {
        page.Add($"<body>");
        page.Add($"<a class=\"skip\" href=\"#main\">跳到正文</a>");
        if (report.Synthetic)
        {
            page.Add($"<p class=\"synthetic\" role=\"note\"><strong>合成数据</strong>：统计所依据的记录是为演示编写的样例，不反映任何真实单位或个人的专利情况。</p>");
        }

        page.Add($"<header class=\"masthead\">");
        page.Add($"<p class=\"kind\">{report.Subtitle}</p>");
        page.Add($"<h1>{report.Title}</h1>");
        page.Add($"<dl class=\"facts\">");
        foreach (var fact in report.Facts)
        {
            page.Add($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>");
        }

        page.Add($"</dl>");
        page.Add($"</header>");
    }

    private static void WriteContents(HtmlText page, Report report)
    {
        var open = false;
        page.Add($"<nav class=\"contents\" aria-labelledby=\"contents\">");
        page.Add($"<h2 id=\"contents\">目录</h2>");
        page.Add($"<ol>");
        foreach (var block in report.Blocks)
        {
            if (block is Heading { Level: 2 } heading)
            {
                if (open)
                {
                    page.Add($"</ul></li>");
                }

                page.Add($"<li><a href=\"#{HtmlBlocks.Anchor(heading)}\">{heading.Text}</a><ul>");
                open = true;
            }
            else if (open && HtmlBlocks.CaptionOf(block) is { } caption)
            {
                page.Add($"<li><a href=\"#{HtmlBlocks.Anchor(caption)}\"><span>{caption.Label}</span>{caption.Title}</a></li>");
            }
        }

        if (open)
        {
            page.Add($"</ul></li>");
        }

        page.Add($"</ol>");
        page.Add($"</nav>");
    }

    private static void WriteNotes(HtmlText page, Report report)
    {
        if (report.Notes.Count == 0)
        {
            return;
        }

        page.Add($"<section class=\"reading\" aria-labelledby=\"reading\">");
        page.Add($"<h2 id=\"reading\">阅读提示</h2>");
        page.Add($"<ul>");
        foreach (var note in report.Notes)
        {
            page.Add($"<li>{note}</li>");
        }

        page.Add($"</ul>");
        page.Add($"</section>");
    }

    private static void WriteFooter(HtmlText page, Report report, bool charts)
    {
        page.Add($"<footer>");
        page.Add($"<dl class=\"facts\">");
        page.Add($"<div><dt>数据代次</dt><dd>{CellText.Of(report.Store.Generation, CellFormat.Year)}</dd></div>");
        page.Add($"<div><dt>数据截止</dt><dd>{FigureWords.Day(report.Store.CutOff)}</dd></div>");
        page.Add($"<div class=\"wide\"><dt>数据覆盖</dt><dd>{report.Store.Coverage}</dd></div>");
        page.Add($"</dl>");
        if (charts)
        {
            page.Add($"<p>每个数字都可用图表下方的查询式在同一数据代次上复查。图表由Apache ECharts绘制（Apache License 2.0）。</p>");
        }

        page.Add($"</footer>");
    }

    private static void WriteScripts(HtmlText page, bool charts)
    {
        if (!charts)
        {
            return;
        }

        page.Add($"<!-- {Licence} -->");
        page.AddSound("<script>" + PageScripts.Library + "</script>\n");
        page.AddSound("<script>" + PageScripts.Driver + "</script>\n");
    }
}
