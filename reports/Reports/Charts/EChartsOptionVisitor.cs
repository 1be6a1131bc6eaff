using System.Net;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>The part of an option that each kind of chart has of its own.</summary>
internal sealed class EChartsOptionVisitor(ChartTheme theme) : IChartVisitor<JsonObject>
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
            ["color"] = Colours(),
            ["legend"] = Legend(columns.Series),
            ["grid"] = Grid(top: columns.Series.Count > 1 ? 52 : 28, left: 8, right: 12),
            ["tooltip"] = AxisTooltip("shadow"),
            ["xAxis"] = YearsAxis(columns.Years),
            ["yAxis"] = ValueAxis(columns.Format, columns.Unit),
            ["series"] = series,
        };
    }

    /// <inheritdoc/>
    public JsonObject Visit(Lines lines)
    {
        var named = lines.Series.Count <= theme.Series.Count;
        var years = YearsAxis(lines.Years);
        years["splitArea"] = new JsonObject
        {
            ["show"] = true,
            ["interval"] = 0,
            ["areaStyle"] = new JsonObject
            {
                ["color"] = Texts(lines.Years.Labels.Select(
                    label => lines.Years.Incomplete.Contains(label) ? theme.Shade : "transparent")),
            },
        };
        return new JsonObject
        {
            ["color"] = Colours(),
            ["legend"] = Legend(lines.Series),
            ["grid"] = Grid(top: 64, left: 8, right: named ? 118 : 20),
            ["tooltip"] = AxisTooltip("line"),
            ["xAxis"] = years,
            ["yAxis"] = ValueAxis(lines.Format, lines.Unit),
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
    public JsonObject Visit(HeatMap map)
    {
        var classes = HeatClass.Of(map.Cells.SelectMany(row => row).OfType<double>(), theme.Heat.Count);
        return new JsonObject
        {
            ["grid"] = Grid(top: 12, left: 8, right: 12, bottom: 48),
            ["tooltip"] = Tooltip(new JsonObject { ["trigger"] = "item" }),
            ["xAxis"] = HeatAxis(
                Marked(map.Columns), false),
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

    private JsonObject Column(StackedColumns columns, int index)
    {
        var data = new JsonArray();
        for (var year = 0; year < columns.Years.Labels.Count; year++)
        {
            var value = EChartsOption.Value(columns.Series[index].Values[year], columns.Format);
            data.Add(columns.Years.Incomplete.Contains(columns.Years.Labels[year])
                ? new JsonObject { ["value"] = value, ["itemStyle"] = new JsonObject { ["decal"] = Hatching() } }
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
        var axis = ValueAxis(format, string.Empty);
        axis["axisLabel"]!["hideOverlap"] = true;
        return new JsonObject
        {
            ["color"] = new JsonArray(theme.Accent),
            ["grid"] = Grid(top: 8, left: 8, right: labels.Any(label => label.Length > 8) ? 120 : 64),
            ["tooltip"] = AxisTooltip("shadow"),
            ["xAxis"] = axis,
            ["yAxis"] = new JsonObject
            {
                ["type"] = "category",
                ["inverse"] = true,
                ["data"] = Texts(names),
                ["axisTick"] = new JsonObject { ["show"] = false },
                ["axisLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = theme.Line } },
                ["axisLabel"] = NameLabel(),
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
            ["data"] = Texts(labels),
            ["inverse"] = rows,
            ["axisTick"] = new JsonObject { ["show"] = false },
            ["axisLine"] = new JsonObject { ["show"] = false },
            ["splitArea"] = new JsonObject { ["show"] = false },
            ["axisLabel"] = rows ? NameLabel() : new JsonObject { ["color"] = theme.Quiet },
        };
        return axis;
    }

    private JsonObject NameLabel() => new()
    {
        ["color"] = theme.Ink,
        ["width"] = 210,
        ["overflow"] = "truncate",
        ["interval"] = 0,
    };

    private static IEnumerable<string> Marked(YearAxis years) =>
        years.Labels.Select(label => years.Incomplete.Contains(label) ? label + "*" : label);

    private JsonObject YearsAxis(YearAxis years) => new()
    {
        ["type"] = "category",
        ["data"] = Texts(Marked(years)),
        ["axisTick"] = new JsonObject { ["show"] = false },
        ["axisLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = theme.Line } },
        ["axisLabel"] = new JsonObject { ["color"] = theme.Quiet, ["hideOverlap"] = true },
    };

    private JsonObject ValueAxis(CellFormat format, string unit)
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

    private JsonObject Legend(IReadOnlyList<ChartSeries> series) => new()
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

    private JsonObject AxisTooltip(string pointer) => Tooltip(new JsonObject
    {
        ["trigger"] = "axis",
        ["axisPointer"] = new JsonObject
        {
            ["type"] = pointer,
            ["shadowStyle"] = new JsonObject { ["color"] = theme.Shade },
            ["lineStyle"] = new JsonObject { ["color"] = theme.Line },
        },
    });

    private JsonObject Tooltip(JsonObject tooltip)
    {
        tooltip["confine"] = true;
        tooltip["backgroundColor"] = theme.Ground;
        tooltip["borderColor"] = theme.Line;
        tooltip["textStyle"] = new JsonObject { ["color"] = theme.Ink, ["fontSize"] = 12 };
        tooltip["extraCssText"] = "max-width:420px;white-space:normal;overflow-wrap:anywhere;box-shadow:0 2px 8px rgba(0,0,0,.16)";
        return tooltip;
    }

    private JsonObject Hatching() => new()
    {
        ["symbol"] = "rect",
        ["color"] = theme.Hatch,
        ["dashArrayX"] = new JsonArray(1, 0),
        ["dashArrayY"] = new JsonArray(3, 4),
        ["rotation"] = -0.7853981634,
    };

    private static JsonObject Grid(int top, int left, int right, int bottom = 8) => new()
    {
        ["top"] = top,
        ["left"] = left,
        ["right"] = right,
        ["bottom"] = bottom,
        ["outerBoundsMode"] = "same",
        ["outerBoundsContain"] = "axisLabel",
    };

    private JsonArray Colours() => Texts(theme.Series);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
