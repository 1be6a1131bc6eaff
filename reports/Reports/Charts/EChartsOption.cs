using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Rendering.Json;

namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>Writes a chart as an option of Apache ECharts: plain JSON without a function, that a script element can hold.</summary>
internal static class EChartsOption
{
    /// <summary>The typefaces of charts and pages: whatever the machine has of them.</summary>
    internal const string Typefaces =
        "\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Source Han Sans SC\",\"Source Han Sans\",\"WenQuanYi Micro Hei\",sans-serif";

    private static readonly JsonSerializerOptions Safe = new() { Encoder = JsonValues.Encoder };

    /// <summary>The option of <paramref name="chart"/> in the colours of <paramref name="theme"/>.</summary>
    internal static string Of(ChartSpec chart, ChartTheme theme)
    {
        var own = chart.Accept(new EChartsOptionVisitor(theme, new EChartsParts(theme)));
        var option = new JsonObject
        {
            ["animation"] = false,
            ["backgroundColor"] = "transparent",
            ["textStyle"] = new JsonObject { ["fontFamily"] = Typefaces, ["fontSize"] = 12, ["color"] = theme.Ink },
            // Only to let the hatching through: the label that a screen reader finds is written by the page.
            ["aria"] = new JsonObject
            {
                ["enabled"] = true,
                ["label"] = new JsonObject { ["enabled"] = false },
                ["decal"] = new JsonObject { ["show"] = false },
            },
        };
        foreach (var (key, value) in own.ToList())
        {
            own.Remove(key);
            option[key] = value;
        }

        return option.ToJsonString(Safe);
    }

    /// <summary>How high the chart is to be drawn, in CSS pixels.</summary>
    internal static int Height(ChartSpec chart) => chart.Accept(new ChartHeight());

    /// <summary>A value's text in a label; the text stands for itself, nothing in it is a place to fill.</summary>
    internal static string Label(double? value, CellFormat format, string unit = "") =>
        value is null ? CellText.None : CellText.Of(value, format) + unit;

    /// <summary>A value as an axis takes it: shares as percentages.</summary>
    internal static JsonNode? Value(double? value, CellFormat format) => value switch
    {
        null => null,
        { } share when format == CellFormat.Share => JsonValue.Create(Math.Round(share * 100, 1)),
        { } whole when double.IsInteger(whole) && Math.Abs(whole) < 1L << 53 => JsonValue.Create((long)whole),
        { } number => JsonValue.Create(Math.Round(number, 4)),
    };

    /// <summary>A name that a template of the charting library takes literally.</summary>
    internal static string Literal(string name) =>
        name.Replace("{", "&#123;", StringComparison.Ordinal);

    /// <summary>A number in an option.</summary>
    internal static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private sealed class ChartHeight : IChartVisitor<int>
    {
        public int Visit(StackedColumns columns) => 340;

        public int Visit(Lines lines) => 360;

        public int Visit(HorizontalBars bars) => Bars(bars.Names.Count);

        public int Visit(ShareBars shares) => Bars(shares.Names.Count);

        public int Visit(HeatMap map) => 110 + (map.Rows.Count * 28);

        private static int Bars(int count) => 56 + (count * (count > 15 ? 24 : 30));
    }
}
