using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>The part of an option that each kind of chart has of its own.</summary>
internal sealed class EChartsOptionVisitor(ChartTheme theme, EChartsParts parts) : IChartVisitor<JsonObject>
{
    /// <summary>Up to how many columns each carries its total.</summary>
    private const int MostTotals = 20;

    private static readonly string[] Symbols = ["circle", "rect", "triangle", "diamond"];

    private static readonly string[] Strokes = ["solid", "dashed", "dotted"];

    /// <inheritdoc/>
    public JsonObject Visit(StackedColumns columns)
    {
        var series = new JsonArray();
        for (var index = 0; index < columns.Series.Count; index++)
        {
            series.Add(Column(columns, index));
        }

        if (columns.Series.Count > 1)
        {
            series.Add(Totals(columns));
        }

        return new JsonObject
        {
            ["color"] = parts.Colours(),
            ["legend"] = parts.Legend(columns.Series),
            ["grid"] = EChartsParts.Grid(top: columns.Series.Count > 1 ? 52 : 28, left: 8, right: 12),
            ["tooltip"] = parts.AxisTooltip("shadow"),
            ["xAxis"] = parts.YearsAxis(columns.Years),
            ["yAxis"] = parts.ValueAxis(columns.Format, columns.Unit),
            ["series"] = series,
        };
    }

    /// <inheritdoc/>
    public JsonObject Visit(Lines lines)
    {
        var named = lines.Series.Count <= theme.Series.Count;
        var years = parts.YearsAxis(lines.Years);
        years["splitArea"] = new JsonObject
        {
            ["show"] = true,
            ["interval"] = 0,
            ["areaStyle"] = new JsonObject
            {
                ["color"] = EChartsParts.Texts(lines.Years.Labels.Select(
                    label => lines.Years.Incomplete.Contains(label) ? theme.Shade : "transparent")),
            },
        };
        return new JsonObject
        {
            ["color"] = parts.Colours(),
            ["legend"] = parts.Legend(lines.Series),
            ["grid"] = EChartsParts.Grid(top: 64, left: 8, right: named ? 118 : 20),
            ["tooltip"] = parts.AxisTooltip("line"),
            ["xAxis"] = years,
            ["yAxis"] = parts.ValueAxis(lines.Format, lines.Unit),
            ["series"] = new JsonArray([.. lines.Series.Select((_, index) => Run(lines, index, named))]),
        };
    }

    /// <inheritdoc/>
    public JsonObject Visit(HorizontalBars bars)
    {
        var labels = bars.Values.Select(value => EChartsOption.Label(value, bars.Format));
        var option = Bars(bars.Names, bars.Values, [.. labels], bars.Format, bars.Unit);
        if (bars.Reference is { } reference)
        {
            option["grid"]!["top"] = 28;
            option["series"]![0]!["markLine"] = new JsonObject
            {
                ["z"] = 1,
                ["symbol"] = "none",
                ["silent"] = true,
                ["lineStyle"] = new JsonObject { ["color"] = theme.Mark, ["type"] = "dashed", ["width"] = 1.5 },
                ["label"] = new JsonObject
                {
                    ["formatter"] = EChartsOption.Number(reference),
                    ["position"] = "start",
                    ["color"] = theme.Mark,
                    ["fontWeight"] = "bold",
                },
                ["data"] = new JsonArray(new JsonObject { ["xAxis"] = reference }),
            };
        }

        return option;
    }

    /// <inheritdoc/>
    public JsonObject Visit(ShareBars shares)
    {
        var labels = shares.Shares.Zip(shares.Counts, (share, count) =>
            EChartsOption.Label(share, CellFormat.Share)
            + (count is null ? string.Empty : $"（{EChartsOption.Label(count, CellFormat.Count, shares.Unit)}）"));
        return Bars(shares.Names, shares.Shares, [.. labels], CellFormat.Share, string.Empty);
    }

    /// <inheritdoc/>
    public JsonObject Visit(HeatMap map) => new HeatMapOption(theme, parts).Of(map);

    private JsonObject Column(StackedColumns columns, int index)
    {
        var data = new JsonArray();
        for (var year = 0; year < columns.Years.Labels.Count; year++)
        {
            var value = EChartsOption.Value(columns.Series[index].Values[year], columns.Format);
            data.Add(columns.Years.Incomplete.Contains(columns.Years.Labels[year])
                ? new JsonObject { ["value"] = value, ["itemStyle"] = new JsonObject { ["decal"] = parts.Hatching() } }
                : value);
        }

        var series = new JsonObject
        {
            ["type"] = "bar",
            ["name"] = columns.Series[index].Name,
            ["stack"] = "all",
            ["barMaxWidth"] = 44,
            ["barCategoryGap"] = "38%",
            ["itemStyle"] = new JsonObject { ["borderColor"] = theme.Ground, ["borderWidth"] = 0.5 },
            ["data"] = data,
        };
        if (columns.Series.Count == 1 && columns.Years.Labels.Count <= MostTotals)
        {
            series["label"] = new JsonObject { ["show"] = true, ["position"] = "top", ["color"] = theme.Ink };
        }

        return series;
    }

    /// <summary>The height of a whole column, written above it: a line that is not drawn, so that nothing is counted twice.</summary>
    private JsonObject Totals(StackedColumns columns)
    {
        var data = new JsonArray();
        for (var year = 0; year < columns.Years.Labels.Count; year++)
        {
            var parts = columns.Series.Select(one => one.Values[year]).OfType<double>().ToList();
            double? total = parts.Count == 0 ? null : parts.Sum();
            data.Add(new JsonObject
            {
                ["value"] = EChartsOption.Value(total, columns.Format),
                ["label"] = new JsonObject { ["formatter"] = EChartsOption.Label(total, columns.Format) },
            });
        }

        return new JsonObject
        {
            ["type"] = "line",
            ["name"] = "合计",
            ["symbol"] = "circle",
            ["symbolSize"] = 1,
            ["silent"] = true,
            ["lineStyle"] = new JsonObject { ["opacity"] = 0 },
            ["itemStyle"] = new JsonObject { ["color"] = "transparent" },
            ["label"] = new JsonObject
            {
                ["show"] = columns.Years.Labels.Count <= MostTotals,
                ["position"] = "top",
                ["color"] = theme.Ink,
            },
            ["data"] = data,
        };
    }

    /// <summary>One line; where all have room, its name stands at its end in its colour.</summary>
    private JsonObject Run(Lines lines, int index, bool named) => new()
    {
        ["type"] = "line",
        ["name"] = lines.Series[index].Name,
        ["symbol"] = Symbols[index % Symbols.Length],
        ["symbolSize"] = 7,
        ["lineStyle"] = new JsonObject { ["width"] = 2, ["type"] = Strokes[index / Symbols.Length % Strokes.Length] },
        ["emphasis"] = new JsonObject { ["focus"] = "series" },
        ["endLabel"] = new JsonObject
        {
            ["show"] = named,
            ["formatter"] = "{a}",
            ["color"] = theme.Ink,
            ["width"] = 100,
            ["overflow"] = "truncate",
        },
        ["labelLayout"] = new JsonObject { ["moveOverlap"] = "shiftY" },
        ["data"] = new JsonArray([.. lines.Series[index].Values.Select(value => EChartsOption.Value(value, lines.Format))]),
    };

    private JsonObject Bars(
        IReadOnlyList<string> names, IReadOnlyList<double?> values, IReadOnlyList<string> labels, CellFormat format, string unit)
    {
        var axis = parts.ValueAxis(format, string.Empty);
        axis["axisLabel"]!["hideOverlap"] = true;
        return new JsonObject
        {
            ["color"] = new JsonArray(theme.Accent),
            ["grid"] = EChartsParts.Grid(top: 8, left: 8, right: labels.Any(label => label.Length > 8) ? 120 : 64),
            ["tooltip"] = parts.AxisTooltip("shadow"),
            ["xAxis"] = axis,
            ["yAxis"] = new JsonObject
            {
                ["type"] = "category",
                ["inverse"] = true,
                ["data"] = EChartsParts.Texts(names),
                ["axisTick"] = new JsonObject { ["show"] = false },
                ["axisLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = theme.Line } },
                ["axisLabel"] = parts.NameLabel(),
            },
            ["series"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "bar",
                    ["name"] = format == CellFormat.Share ? "占比（%）" : unit.Length > 0 ? $"数量（{unit}）" : "数值",
                    ["barMaxWidth"] = 20,
                    ["barCategoryGap"] = "34%",
                    ["itemStyle"] = new JsonObject { ["borderRadius"] = new JsonArray(0, 2, 2, 0) },
                    ["label"] = new JsonObject
                    {
                        ["show"] = true,
                        ["position"] = "right",
                        ["color"] = theme.Ink,
                        ["textBorderColor"] = theme.Ground,
                        ["textBorderWidth"] = 3,
                    },
                    ["data"] = new JsonArray([.. values.Select((value, index) => new JsonObject
                    {
                        ["value"] = EChartsOption.Value(value, format),
                        ["label"] = new JsonObject { ["formatter"] = labels[index] },
                    })]),
                },
                Absent(values)),
        };
    }

    /// <summary>A dash at the foot of each bar that has no value: no bar would read as zero.</summary>
    private JsonObject Absent(IReadOnlyList<double?> values) => new()
    {
        ["type"] = "scatter",
        ["silent"] = true,
        ["symbolSize"] = 1,
        ["itemStyle"] = new JsonObject { ["color"] = "transparent" },
        ["tooltip"] = new JsonObject { ["show"] = false },
        ["label"] = new JsonObject { ["show"] = true, ["position"] = "right", ["formatter"] = CellText.None, ["color"] = theme.Quiet },
        ["data"] = new JsonArray([.. values
            .Select((value, index) => (value, index))
            .Where(pair => pair.value is null)
            .Select(pair => new JsonArray(0, pair.index))]),
    };
}
