using System.Net;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>Writes a heat map: every cell with its number, in an ink that reads on its shade.</summary>
internal sealed class HeatMapOption(ChartTheme theme, EChartsParts parts)
{
    /// <summary>The part of the option that is a heat map's own.</summary>
    internal JsonObject Of(HeatMap map)
    {
        var classes = HeatClass.Of(map.Cells.SelectMany(row => row).OfType<double>(), theme.Heat.Count);
        return new JsonObject
        {
            ["grid"] = EChartsParts.Grid(top: 12, left: 8, right: 12, bottom: 48),
            ["tooltip"] = parts.Tooltip(new JsonObject { ["trigger"] = "item" }),
            ["xAxis"] = HeatAxis(
                EChartsParts.Marked(map.Columns), false),
            ["yAxis"] = HeatAxis(map.Rows, true),
            ["visualMap"] = new JsonObject
            {
                ["type"] = "piecewise",
                ["orient"] = "horizontal",
                ["left"] = "center",
                ["bottom"] = 0,
                ["itemWidth"] = 18,
                ["itemHeight"] = 12,
                ["itemGap"] = 14,
                ["textStyle"] = new JsonObject { ["color"] = theme.Quiet },
                ["pieces"] = new JsonArray([.. classes.Select((one, index) => Piece(one, Shade(index, classes.Count), map))]),
                ["outOfRange"] = new JsonObject { ["color"] = "transparent" },
            },
            ["series"] = new JsonArray(new JsonObject
            {
                ["type"] = "heatmap",
                ["itemStyle"] = new JsonObject { ["borderColor"] = theme.Ground, ["borderWidth"] = 2, ["borderRadius"] = 3 },
                ["label"] = new JsonObject { ["show"] = true, ["fontSize"] = map.Columns.Labels.Count > 22 ? 9 : 11 },
                ["emphasis"] = new JsonObject { ["itemStyle"] = new JsonObject { ["borderColor"] = theme.Ink } },
                ["data"] = HeatCells(map, classes),
            }),
        };
    }

    private JsonArray HeatCells(HeatMap map, IReadOnlyList<HeatClass> classes)
    {
        var cells = new JsonArray();
        for (var row = 0; row < map.Rows.Count; row++)
        {
            for (var column = 0; column < map.Columns.Labels.Count; column++)
            {
                if (map.Cells[row][column] is { } value)
                {
                    cells.Add(HeatCell(map, classes, row, column, value));
                }
            }
        }

        return cells;
    }

    private JsonObject HeatCell(HeatMap map, IReadOnlyList<HeatClass> classes, int row, int column, double value)
    {
        var shade = classes.TakeWhile(one => one.From <= value).Count() - 1;
        var place = WebUtility.HtmlEncode($"{map.Rows[row]}，{map.Columns.Labels[column]}：");
        var text = EChartsOption.Label(value, map.Format, map.Unit);
        return new JsonObject
        {
            ["value"] = new JsonArray(column, row, EChartsOption.Value(value, map.Format)),
            ["label"] = new JsonObject
            {
                ["formatter"] = EChartsOption.Label(value, map.Format),
                ["color"] = shade < 0 ? theme.Quiet : Contrast.InkOn(Shade(shade, classes.Count)),
            },
            ["tooltip"] = new JsonObject { ["formatter"] = EChartsOption.Literal(place) + text },
        };
    }

    /// <summary>Few classes take the colours that lie far apart.</summary>
    private string Shade(int index, int classes) =>
        classes == 1 ? theme.Heat[2] : theme.Heat[index * (theme.Heat.Count - 1) / (classes - 1)];

    private static JsonObject Piece(HeatClass one, string colour, HeatMap map)
    {
        var piece = new JsonObject { ["gte"] = EChartsOption.Value(one.From, map.Format), ["color"] = colour };
        var from = EChartsOption.Label(one.From, map.Format);
        if (one.To is not { } to)
        {
            piece["label"] = $"≥{from}";
            return piece;
        }

        piece["lt"] = EChartsOption.Value(to, map.Format);
        var last = map.Format == CellFormat.Count && double.IsInteger(to) ? to - 1 : to;
        piece["label"] = last <= one.From ? from : $"{from}–{EChartsOption.Label(last, map.Format)}";
        return piece;
    }

    private JsonObject HeatAxis(IEnumerable<string> labels, bool rows)
    {
        var axis = new JsonObject
        {
            ["type"] = "category",
            ["data"] = EChartsParts.Texts(labels),
            ["inverse"] = rows,
            ["axisTick"] = new JsonObject { ["show"] = false },
            ["axisLine"] = new JsonObject { ["show"] = false },
            ["splitArea"] = new JsonObject { ["show"] = false },
            ["axisLabel"] = rows ? parts.NameLabel() : new JsonObject { ["color"] = theme.Quiet },
        };
        return axis;
    }
}
