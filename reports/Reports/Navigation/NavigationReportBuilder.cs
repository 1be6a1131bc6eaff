using System.Globalization;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Charts;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Navigation;

/// <summary>Makes the report of a navigation study from what it found.</summary>
public static class NavigationReportBuilder
{
    /// <summary>The report of <paramref name="result"/>.</summary>
    public static Report Build(NavigationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var numbers = new FigureNumbers();
        return new Report
        {
            Title = result.Title,
            Subtitle = "专利导航报告",
            Facts =
            [
                new Fact("产业集群", result.Cluster),
                new Fact("分析区域", result.Region),
                new Fact("数据截止", FigureWords.Day(result.CutOff)),
                new Fact("数据代次", result.Generation.ToString(CultureInfo.InvariantCulture)),
            ],
            Blocks = [.. result.Sections.SelectMany(section => Section(section, numbers))],
            Store = new StoreMark(result.Generation, result.CutOff, result.Coverage),
            Synthetic = result.Synthetic,
            Notes = result.Notes,
            Data = new NavigationData(result),
        };
    }

    private static IEnumerable<Block> Section(NavigationSection section, FigureNumbers numbers) =>
    [
        new Heading(2, section.Title, section.Id),
        .. section.Paragraphs.Select(text => new Paragraph(text)),
        .. section.Figures.Select(figure => OneFigure(figure, numbers)),
    ];

    private static Block OneFigure(Figure figure, FigureNumbers numbers)
    {
        var chart = FigureCharts.Of(figure);
        var caption = new Caption(
            figure.Id,
            chart is null ? numbers.NextTable() : numbers.NextChart(),
            figure.Title,
            FigureWords.Facts(figure),
            [.. figure.Notes, .. MadeHere(figure, chart)]);
        var formats = ColumnFormats.Of(figure);
        var table = new Table(
            caption, [.. figure.Columns.Zip(formats, (column, format) => new TableColumn(column.Name, format))], figure.Rows);
        return chart is null ? table : new ChartBlock(chart, table);
    }

    private static IEnumerable<string> MadeHere(Figure figure, ChartSpec? chart)
    {
        if (chart is StackedColumns or Lines or HeatMap && figure.IncompleteYears.Count > 0)
        {
            var mark = chart switch
            {
                StackedColumns => "带*号、斜线填充",
                Lines => "带*号、底色加深",
                _ => "带*号",
            };
            yield return $"{FigureWords.Years(figure.IncompleteYears)} 年（图中{mark}）的数据尚不完整，不能读作下降。";
        }

        if (chart is Lines && figure.Rows.Any(row => !FigureCharts.IsYear(FigureCharts.Year(row[0]))))
        {
            yield return "没有日期的记录不在折线上，见数据表。";
        }

        if (chart is HorizontalBars or ShareBars && figure.Rows.Count > FigureCharts.MostRows)
        {
            yield return $"图中只画前{FigureCharts.MostRows}行，其余见数据表。";
        }
        else if (chart is HeatMap map && figure.Rows.Select(row => row[0]).Distinct().Count() > map.Rows.Count)
        {
            yield return $"图中只画前{FigureCharts.MostRows}行，其余见数据表。";
        }
    }

    /// <summary>Counts charts and tables through one report.</summary>
    private sealed class FigureNumbers
    {
        private int _charts;
        private int _tables;

        internal string NextChart() => $"图{++_charts}";

        internal string NextTable() => $"表{++_tables}";
    }
}
