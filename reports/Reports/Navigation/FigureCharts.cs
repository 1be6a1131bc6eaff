using System.Globalization;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Charts;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Navigation;

/// <summary>Which chart shows a figure.</summary>
internal static class FigureCharts
{
    /// <summary>How many bars or rows of a heat map a chart draws; the table has all.</summary>
    internal const int MostRows = 30;

    /// <summary>How many series still stack readably.</summary>
    private const int MostStacked = 4;

    /// <summary>The chart of <paramref name="figure"/>; null where a table alone does it justice, or nothing is there to draw.</summary>
    internal static ChartSpec? Of(Figure figure)
    {
        var rows = figure.Rows.Where(row => row.Count >= 2 && row.Count == figure.Columns.Count).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var formats = ColumnFormats.Of(figure);
        return figure.Shape switch
        {
            FigureShape.Trend => Trend(figure, rows, formats),
            FigureShape.Ranking => Ranking(figure, rows, formats),
            FigureShape.Shares => Shares(figure, rows, formats),
            FigureShape.HeatMap when figure.Columns.Count >= 3 => Map(figure, rows, formats),
            FigureShape.HeatMap or FigureShape.Table => null,
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Shape, "No chart is known for this shape."),
        };
    }

    private static ChartSpec Trend(
        Figure figure, List<IReadOnlyList<FigureValue>> rows, IReadOnlyList<CellFormat> formats)
    {
        var withSeries = figure.Columns.Count >= 3;
        var value = withSeries ? 2 : 1;
        var names = Distinct(rows.Select(row => withSeries ? Name(row[1]) : figure.Columns[1].Name)).ToList();
        var lines = figure.Overlapping || names.Count > MostStacked;
        var years = Years(rows.Select(row => row[0]), figure.IncompleteYears);
        if (lines && years.Labels.Any(IsYear))
        {
            // A line that ran on from the last year to the undated would read as a year more.
            years = years with { Labels = [.. years.Labels.Where(IsYear)] };
        }

        var series = names
            .Select(name => new ChartSeries(name, Along(
                years.Labels,
                rows.Where(row => !withSeries || Name(row[1]) == name).Select(row => (Year(row[0]), row[value].Number)))))
            .ToList();
        var unit = UnitOf(figure, formats[value]);
        var summary = ChartSummaries.OfTrend(figure.Title, years, series, formats[value], unit);
        return lines
            ? new Lines(years, series, formats[value], unit) { Summary = summary }
            : new StackedColumns(years, series, formats[value], unit) { Summary = summary };
    }

    private static HorizontalBars Ranking(
        Figure figure, List<IReadOnlyList<FigureValue>> rows, IReadOnlyList<CellFormat> formats)
    {
        var shown = rows.Take(MostRows).ToList();
        List<string> names = [.. shown.Select(row => Name(row[0]))];
        List<double?> values = [.. shown.Select(row => row[1].Number)];
        var unit = UnitOf(figure, formats[1]);
        return new HorizontalBars(names, values, formats[1], unit)
        {
            Reference = figure.Reference,
            Summary = ChartSummaries.OfBars(figure.Title, names, values, formats[1], unit),
        };
    }

    private static ChartSpec Shares(
        Figure figure, List<IReadOnlyList<FigureValue>> rows, IReadOnlyList<CellFormat> formats)
    {
        if (figure.Columns.Count < 3)
        {
            return Ranking(figure, rows, formats);
        }

        var shown = rows.Take(MostRows).ToList();
        List<string> names = [.. shown.Select(row => Name(row[0]))];
        List<double?> shares = [.. shown.Select(row => row[2].Number)];
        List<double?> counts = [.. shown.Select(row => row[1].Number)];
        return new ShareBars(names, shares, counts, FigureWords.MeasureWord(figure.Unit))
        {
            Summary = ChartSummaries.OfBars(figure.Title, names, shares, CellFormat.Share, string.Empty),
        };
    }

    private static HeatMap Map(
        Figure figure, List<IReadOnlyList<FigureValue>> rows, IReadOnlyList<CellFormat> formats)
    {
        var columns = Years(rows.Select(row => row[1]), figure.IncompleteYears);
        var names = Distinct(rows.Select(row => Name(row[0]))).Take(MostRows).ToList();
        var byName = rows.ToLookup(row => Name(row[0]), StringComparer.Ordinal);
        var cells = names
            .Select(name => Along(columns.Labels, byName[name].Select(row => (Year(row[1]), row[2].Number))))
            .ToList();
        var unit = UnitOf(figure, formats[2]);
        return new HeatMap(columns, names, cells, formats[2], unit)
        {
            Summary = ChartSummaries.OfMap(figure.Title, columns.Labels, names, cells, formats[2], unit),
        };
    }

    /// <summary>The years in order without a gap, then whatever is not a year, as it came.</summary>
    private static YearAxis Years(IEnumerable<FigureValue> cells, IReadOnlyList<int> incomplete)
    {
        var labels = Distinct(cells.Select(Year)).ToList();
        var years = labels.Where(IsYear).Select(label => int.Parse(label, CultureInfo.InvariantCulture)).Order().ToList();
        var axis = years.Count > 0 && years[^1] - years[0] <= MostGap(years.Count)
            ? Enumerable.Range(years[0], years[^1] - years[0] + 1)
            : years;
        return new YearAxis(
            [.. axis.Select(Label), .. labels.Where(label => !IsYear(label))],
            incomplete.Select(Label).ToHashSet(StringComparer.Ordinal));
    }

    // One stray year, a misprint perhaps, must not stretch the axis over centuries.
    private static int MostGap(int years) => years + 30;

    /// <summary>Whether <paramref name="label"/> names a year.</summary>
    internal static bool IsYear(string label) => label.Length == 4 && label.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Label(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The label of a year, or of what stands in its place.</summary>
    internal static string Year(FigureValue value) => value == FigureValue.None ? "无日期" : CellText.Of(value, CellFormat.Year);

    private static string Name(FigureValue value) => VisibleText.Of(CellText.Of(value, CellFormat.Text));

    private static IEnumerable<string> Distinct(IEnumerable<string> texts) => texts.Distinct(StringComparer.Ordinal);

    private static List<double?> Along(IReadOnlyList<string> labels, IEnumerable<(string Label, double? Value)> cells)
    {
        var byLabel = new Dictionary<string, double?>(StringComparer.Ordinal);
        foreach (var (label, value) in cells)
        {
            byLabel[label] = byLabel.TryGetValue(label, out var before) && before is not null ? before + (value ?? 0) : value;
        }

        return [.. labels.Select(label => byLabel.GetValueOrDefault(label))];
    }

    private static string UnitOf(Figure figure, CellFormat format) =>
        format == CellFormat.Count ? FigureWords.MeasureWord(figure.Unit) : string.Empty;
}
