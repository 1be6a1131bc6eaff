using ZhuhaiIp.Analytics.Reports.Charts;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Navigation;

/// <summary>What a chart shows, in one sentence for a reader who cannot see it.</summary>
internal static class ChartSummaries
{
    internal static string OfTrend(
        string title, YearAxis years, IReadOnlyList<ChartSeries> series, CellFormat format, string unit)
    {
        var parts = series.Select(one => one.Name + Peak(years.Labels, one.Values, format, unit));
        return $"{title}：{years.Labels[0]}至{years.Labels[^1]}，{string.Join("；", parts)}。";
    }

    internal static string OfBars(
        string title, IReadOnlyList<string> names, IReadOnlyList<double?> values, CellFormat format, string unit)
    {
        var parts = names.Zip(values, (name, value) => name + CellText.Of(value, format) + Unit(value, unit)).Take(5);
        var more = names.Count > 5 ? "等" : string.Empty;
        return $"{title}，共{names.Count}项：{string.Join("，", parts)}{more}。";
    }

    internal static string OfMap(
        string title,
        IReadOnlyList<string> columns,
        IReadOnlyList<string> rows,
        IReadOnlyList<IReadOnlyList<double?>> cells,
        CellFormat format,
        string unit)
    {
        var (row, column, value) = rows
            .SelectMany((_, r) => columns.Select((_, c) => (Row: r, Column: c, Value: cells[r][c])))
            .MaxBy(cell => cell.Value ?? double.MinValue);
        return $"{title}：{rows.Count}行，{columns.Count}列（{columns[0]}至{columns[^1]}），"
            + $"最大为{rows[row]}、{columns[column]}：{CellText.Of(value, format)}{Unit(value, unit)}。";
    }

    private static string Peak(IReadOnlyList<string> labels, IReadOnlyList<double?> values, CellFormat format, string unit)
    {
        var peak = values.Select((value, index) => (value, index)).MaxBy(pair => pair.value ?? double.MinValue);
        return peak.value is { } value
            ? $"最多为{labels[peak.index]}，{CellText.Of(value, format)}{unit}"
            : "无数值";
    }

    private static string Unit(double? value, string unit) => value is null ? string.Empty : unit;
}
