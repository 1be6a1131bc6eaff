using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>The parts that the options of several kinds of chart share: axes, legend, tooltip.</summary>
internal sealed class EChartsParts(ChartTheme theme)
{
    /// <summary>Names beside an axis: cut short where they are long; the tooltip has them whole.</summary>
    internal JsonObject NameLabel() => new()
    {
        ["color"] = theme.Ink,
        ["width"] = 210,
        ["overflow"] = "truncate",
        ["interval"] = 0,
    };

    /// <summary>The labels of an axis, those of incomplete years with an asterisk.</summary>
    internal static IEnumerable<string> Marked(YearAxis years) =>
        years.Labels.Select(label => years.Incomplete.Contains(label) ? label + "*" : label);

    /// <summary>An axis of years.</summary>
    internal JsonObject YearsAxis(YearAxis years) => new()
    {
        ["type"] = "category",
        ["data"] = Texts(Marked(years)),
        ["axisTick"] = new JsonObject { ["show"] = false },
        ["axisLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = theme.Line } },
        ["axisLabel"] = new JsonObject { ["color"] = theme.Quiet, ["hideOverlap"] = true },
    };

    /// <summary>An axis of values: whole numbers for counts, percent for shares.</summary>
    internal JsonObject ValueAxis(CellFormat format, string unit)
    {
        var label = new JsonObject { ["color"] = theme.Quiet };
        var axis = new JsonObject
        {
            ["type"] = "value",
            ["splitLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = theme.Grid } },
            ["axisLabel"] = label,
        };
        if (format == CellFormat.Count)
        {
            axis["minInterval"] = 1;
        }
        else if (format == CellFormat.Share)
        {
            label["formatter"] = "{value}%";
        }

        if (unit.Length > 0)
        {
            axis["name"] = unit;
            axis["nameTextStyle"] = new JsonObject { ["color"] = theme.Quiet };
        }

        return axis;
    }

    /// <summary>The names of the series; none for one alone.</summary>
    internal JsonObject Legend(IReadOnlyList<ChartSeries> series) => new()
    {
        ["show"] = series.Count > 1,
        ["type"] = "plain",
        ["top"] = 0,
        ["itemWidth"] = 16,
        ["itemHeight"] = 10,
        ["itemGap"] = 18,
        ["textStyle"] = new JsonObject { ["color"] = theme.Ink },
        ["data"] = Texts(series.Select(one => one.Name)),
    };

    /// <summary>A tooltip for a whole category.</summary>
    internal JsonObject AxisTooltip(string pointer) => Tooltip(new JsonObject
    {
        ["trigger"] = "axis",
        ["axisPointer"] = new JsonObject
        {
            ["type"] = pointer,
            ["shadowStyle"] = new JsonObject { ["color"] = theme.Shade },
            ["lineStyle"] = new JsonObject { ["color"] = theme.Line },
        },
    });

    /// <summary>A tooltip in the colours of the ground.</summary>
    internal JsonObject Tooltip(JsonObject tooltip)
    {
        tooltip["confine"] = true;
        tooltip["backgroundColor"] = theme.Ground;
        tooltip["borderColor"] = theme.Line;
        tooltip["textStyle"] = new JsonObject { ["color"] = theme.Ink, ["fontSize"] = 12 };
        tooltip["extraCssText"] = "max-width:420px;white-space:normal;overflow-wrap:anywhere;box-shadow:0 2px 8px rgba(0,0,0,.16)";
        return tooltip;
    }

    /// <summary>The strokes over the columns of incomplete years.</summary>
    internal JsonObject Hatching() => new()
    {
        ["symbol"] = "rect",
        ["color"] = theme.Hatch,
        ["dashArrayX"] = new JsonArray(1, 0),
        ["dashArrayY"] = new JsonArray(3, 4),
        ["rotation"] = -0.7853981634,
    };

    /// <summary>Where the axes stand; their labels stay inside.</summary>
    internal static JsonObject Grid(int top, int left, int right, int bottom = 8) => new()
    {
        ["top"] = top,
        ["left"] = left,
        ["right"] = right,
        ["bottom"] = bottom,
        ["outerBoundsMode"] = "same",
        ["outerBoundsContain"] = "axisLabel",
    };

    /// <summary>The colours of the series.</summary>
    internal JsonArray Colours() => Texts(theme.Series);

    /// <summary>Texts as an array.</summary>
    internal static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
