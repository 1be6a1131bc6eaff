using ZhuhaiIp.Analytics.Reports.Charts;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Rendering.Html;

/// <summary>Writes each kind of block into a page.</summary>
/// <remarks>Gives whether the block was written within a section, which a heading of level 2 opens and the next one closes.</remarks>
internal sealed class HtmlBlocks(HtmlText page, bool synthetic) : IBlockVisitor<bool>
{
    // A cluster's query runs to thousands of characters: shown whole it would bury the figures.
    private const int LongestOpen = 240;
    private const int ShownOfLong = 120;

    // So many rows are sooner read than opened.
    private const int ShortListing = 8;

    private bool _inSection;

    /// <summary>Whether a chart was written: only then the page needs scripts.</summary>
    internal bool HasCharts { get; private set; }

    /// <summary>The identity of a heading on the page: a prefix keeps it apart from figures and from the page's own.</summary>
    internal static string Anchor(Heading heading) => HeadingAnchor(heading.Id);

    /// <summary>The identity of a figure on the page.</summary>
    internal static string Anchor(Caption caption) => "f-" + Plain(caption.Id);

    /// <summary>The caption that the contents show of <paramref name="block"/>; null where they show none.</summary>
    internal static Caption? CaptionOf(Block block) => block switch
    {
        Table { Fold: null } table => table.Caption,
        ChartBlock chart => chart.Data.Caption,
        _ => null,
    };

    /// <inheritdoc/>
    public bool Visit(Heading heading)
    {
        if (heading.Level > 2)
        {
            page.Add($"<h3 id=\"{Anchor(heading)}\">{heading.Text}</h3>");
            return _inSection;
        }

        CloseSection();
        page.Add($"<section aria-labelledby=\"{Anchor(heading)}\">");
        page.Add($"<h2 id=\"{Anchor(heading)}\">{heading.Text}</h2>");
        return _inSection = true;
    }

    /// <inheritdoc/>
    public bool Visit(Paragraph paragraph)
    {
        page.Add($"<p>{paragraph.Text}</p>");
        return _inSection;
    }

    /// <inheritdoc/>
    public bool Visit(Table table)
    {
        if (table.Fold is { } fold)
        {
            var anchor = Anchor(table.Caption);
            if (table.Rows.Count <= ShortListing)
            {
                page.Add($"<details id=\"{anchor}\" class=\"listing\" open>");
            }
            else
            {
                page.Add($"<details id=\"{anchor}\" class=\"listing\">");
            }

            page.Add($"<summary>{fold}</summary>");
            WriteTable(table);
            page.Add($"</details>");
            return _inSection;
        }

        page.Add($"<figure id=\"{Anchor(table.Caption)}\" class=\"tabular\">");
        OpenCaption(table.Caption);
        if (table.Rows.Count == 0)
        {
            page.Add($"<p class=\"empty\">没有可显示的数值。{string.Concat(table.Caption.Notes)}</p>");
        }
        else
        {
            WriteTable(table);
        }

        // The reason why nothing is there has been given in its place.
        CloseCaption(table.Rows.Count > 0 ? table.Caption : table.Caption with { Notes = [] });
        page.Add($"</figure>");
        return _inSection;
    }

    /// <inheritdoc/>
    public bool Visit(ChartBlock chart)
    {
        HasCharts = true;
        var caption = chart.Data.Caption;
        var id = Anchor(caption);
        page.Add($"<figure id=\"{id}\">");
        OpenCaption(caption);
        page.Add($"<div class=\"chart\" role=\"img\" aria-label=\"{chart.Chart.Summary}\" data-option=\"{id}-option\" data-height=\"{EChartsOption.Height(chart.Chart)}\"></div>");
        page.AddSound($"<script type=\"application/json\" id=\"{id}-option\">{{\"light\":{EChartsOption.Of(chart.Chart, ChartTheme.Light)},\"dark\":{EChartsOption.Of(chart.Chart, ChartTheme.Dark)}}}</script>\n");
        page.Add($"<details>");
        page.Add($"<summary>数据表（{chart.Data.Rows.Count}行）</summary>");
        WriteTable(chart.Data);
        page.Add($"</details>");
        CloseCaption(caption);
        page.Add($"</figure>");
        return _inSection;
    }

    /// <inheritdoc/>
    public bool Visit(Note note)
    {
        if (note.Weight == NoteWeight.Caution)
        {
            page.Add($"<p class=\"note caution\" role=\"note\">{note.Text}</p>");
        }
        else
        {
            page.Add($"<p class=\"note\" role=\"note\">{note.Text}</p>");
        }

        return _inSection;
    }

    /// <inheritdoc/>
    public bool Visit(Evidence evidence)
    {
        page.Add($"<div class=\"evidence\">");
        page.Add($"<p class=\"source\">{evidence.Source}</p>");
        WriteFacts(evidence.Facts);
        page.Add($"<div class=\"passages\">");
        if (evidence.Passage is { } passage)
        {
            page.Add($"<div><p class=\"against\">本件</p><blockquote>{passage}</blockquote></div>");
        }

        if (evidence.Theirs is { } theirs)
        {
            page.Add($"<div><p class=\"against\">对照</p><blockquote>{theirs}</blockquote></div>");
        }

        page.Add($"</div>");
        page.Add($"</div>");
        return _inSection;
    }

    /// <summary>Ends the section that is open, if one is.</summary>
    internal void CloseSection()
    {
        if (_inSection)
        {
            page.Add($"</section>");
        }

        _inSection = false;
    }

    private void OpenCaption(Caption caption)
    {
        page.Add($"<h3><span class=\"label\">{caption.Label}</span>{caption.Title}</h3>");
        if (synthetic)
        {
            page.Add($"<p class=\"synthetic-mark\">合成数据</p>");
        }
    }

    private void CloseCaption(Caption caption)
    {
        page.Add($"<figcaption>");
        if (caption.Notes.Count > 0)
        {
            page.Add($"<ul class=\"notes\">");
            foreach (var note in caption.Notes)
            {
                page.Add($"<li>{note}</li>");
            }

            page.Add($"</ul>");
        }

        WriteFacts(caption.Facts);
        page.Add($"</figcaption>");
    }

    private void WriteFacts(IReadOnlyList<Fact> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        page.Add($"<dl class=\"caption\">");
        foreach (var fact in facts)
        {
            if (fact is { Verbatim: true, Value.Length: > LongestOpen })
            {
                var start = fact.Value[..ShownOfLong];
                page.Add($"<div class=\"wide\"><dt>{fact.Name}</dt><dd><details class=\"query\"><summary><code>{start}…</code>（共 {fact.Value.Length} 字，点开全文）</summary><code>{fact.Value}</code></details></dd></div>");
            }
            else if (fact.Verbatim)
            {
                page.Add($"<div class=\"wide\"><dt>{fact.Name}</dt><dd><code>{fact.Value}</code></dd></div>");
            }
            else if (fact.Value.Length > 24)
            {
                page.Add($"<div class=\"wide\"><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>");
            }
            else
            {
                page.Add($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>");
            }
        }

        page.Add($"</dl>");
    }

    private void WriteTable(Table table)
    {
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{table.Caption.Title}\"><table>");
        page.Add($"<caption>{table.Caption.Title}</caption>");
        page.Add($"<thead><tr>");
        for (var index = 0; index < table.Columns.Count; index++)
        {
            page.Add($"<th scope=\"col\" class=\"{(index == 0 ? "text" : Side(table.Columns[index]))}\">{table.Columns[index].Name}</th>");
        }

        page.Add($"</tr></thead>");
        page.Add($"<tbody>");
        for (var place = 0; place < table.Rows.Count; place++)
        {
            var row = table.Rows[place];
            page.Add($"<tr>");
            if (place < table.Targets.Count)
            {
                page.Add($"<th scope=\"row\"><a href=\"#{HeadingAnchor(table.Targets[place])}\">{CellText.Of(row[0], table.Columns[0].Format)}</a></th>");
            }
            else
            {
                page.Add($"<th scope=\"row\">{CellText.Of(row[0], table.Columns[0].Format)}</th>");
            }

            for (var index = 1; index < Math.Min(row.Count, table.Columns.Count); index++)
            {
                WriteCell(table.Columns[index], row[index] == default, CellText.Of(row[index], table.Columns[index].Format));
            }

            page.Add($"</tr>");
        }

        page.Add($"</tbody>");
        page.Add($"</table></div>");
    }

    private void WriteCell(TableColumn column, bool none, string text)
    {
        if (none)
        {
            page.Add($"<td class=\"{Side(column)}\"><span aria-label=\"无数值\" role=\"img\">{text}</span></td>");
        }
        else
        {
            page.Add($"<td class=\"{Side(column)}\">{text}</td>");
        }
    }

    private static string HeadingAnchor(string id) => "s-" + Plain(id);

    private static string Plain(string id) => string.Concat(id.Where(c => char.IsLetterOrDigit(c) || c is '-' or '_'));

    private static string Side(TableColumn column) => column.Format switch
    {
        CellFormat.Text => "text",
        CellFormat.Identifier => "identifier",
        _ => "number",
    };
}
