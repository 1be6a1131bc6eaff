using System.Text.Json;
using CsCheck;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Charts;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Navigation;
using ZhuhaiIp.Analytics.Reports.Tests.Samples;

namespace ZhuhaiIp.Analytics.Reports.Tests.Charts;

public sealed class ChartOptionTests
{
    private static readonly Gen<double?> Cell = Gen.OneOf(
        Gen.Int[0, 100_000].Select(n => (double?)n), Gen.Double[-5, 5].Select(n => (double?)n), Gen.Const((double?)null));

    [Fact]
    public void AnyNumbers_InAnyShape_GiveJsonThatAScriptElementHolds()
    {
        var rows = Gen.Select(Gen.Int[1980, 2030], Gen.String, Cell).Array[1, 40];
        Gen.Select(rows, Gen.Enum<FigureShape>(), Gen.Bool).Sample((cells, shape, overlapping) =>
        {
            var figure = SampleStudy.Of("f", "t", shape) with
            {
                Columns = [new("filing_year", "年"), new("name", "名"), new("value", "值")],
                Rows = [.. cells.Select(cell => SampleStudy.Row((long)cell.Item1, cell.Item2, cell.Item3))],
                IncompleteYears = [2016, 2017],
                Overlapping = overlapping,
            };

            if (FigureCharts.Of(figure) is { } chart)
            {
                foreach (var theme in new[] { ChartTheme.Light, ChartTheme.Dark })
                {
                    var option = EChartsOption.Of(chart, theme);
                    JsonDocument.Parse(option).Dispose();
                    Assert.DoesNotContain(option, character => character is '<' or '>' or '&' or '\u2028' or '\u2029');
                }

                Assert.InRange(EChartsOption.Height(chart), 60, 2000);
            }
        });
    }

    [Fact]
    public void StackedColumns_HatchTheIncompleteYearsOnly()
    {
        var option = Option(SampleStudy.Trend);

        var years = Texts(option.GetProperty("xAxis").GetProperty("data"));
        var columns = option.GetProperty("series")[0].GetProperty("data").EnumerateArray().ToList();
        Assert.Equal(["2023*", "2024*", "无日期"], years[^3..]);
        Assert.Equal(
            [false, true, true, false],
            columns[^4..].Select(column => column.ValueKind == JsonValueKind.Object
                && column.GetProperty("itemStyle").TryGetProperty("decal", out _)));
    }

    [Fact]
    public void StackedColumns_CarryTheTotalOfTheirParts()
    {
        var option = Option(SampleStudy.Trend);

        var totals = option.GetProperty("series").EnumerateArray().Last();
        Assert.Equal("合计", totals.GetProperty("name").GetString());
        Assert.Equal(90 + 45 + 22, totals.GetProperty("data")[0].GetProperty("value").GetInt32());
        Assert.DoesNotContain("合计", Texts(option.GetProperty("legend").GetProperty("data")));
    }

    [Fact]
    public void Bars_WithoutAValue_AreADashAndNotZero()
    {
        var series = Option(SampleStudy.Rta).GetProperty("series");

        Assert.Equal(JsonValueKind.Null, series[0].GetProperty("data")[5].GetProperty("value").ValueKind);
        Assert.Equal("[[0,5]]", series[1].GetProperty("data").GetRawText());
        Assert.Equal("—", series[1].GetProperty("label").GetProperty("formatter").GetString());
    }

    [Fact]
    public void Bars_WithAReference_DrawItAsALine() =>
        Assert.Equal(1, Option(SampleStudy.Rta).GetProperty("series")[0].GetProperty("markLine").GetProperty("data")[0]
            .GetProperty("xAxis").GetDouble());

    [Fact]
    public void Shares_ArePercentagesWithOneDecimal()
    {
        var first = Option(SampleStudy.BranchShare).GetProperty("series")[0].GetProperty("data")[0];

        Assert.Equal(40.7, first.GetProperty("value").GetDouble());
        Assert.Equal("40.7%（1,193件）", first.GetProperty("label").GetProperty("formatter").GetString());
    }

    [Fact]
    public void Counts_GetAWholeNumberAxis() =>
        Assert.Equal(1, Option(SampleStudy.Trend).GetProperty("yAxis").GetProperty("minInterval").GetInt32());

    [Fact]
    public void HeatMap_WritesEachNumber_InAnInkThatReads()
    {
        foreach (var theme in new[] { ChartTheme.Light, ChartTheme.Dark })
        {
            Assert.All(theme.Heat, ground => Assert.True(Contrast.Ratio(Contrast.InkOn(ground), ground) >= 4.5, ground));
        }

        var cells = Option(SampleStudy.HeatMap).GetProperty("series")[0].GetProperty("data").EnumerateArray().ToList();
        Assert.Equal(SampleStudy.HeatMap.Rows.Count, cells.Count);
        Assert.All(cells, cell => Assert.Equal(
            CellText.Of(cell.GetProperty("value")[2].GetDouble(), CellFormat.Count),
            cell.GetProperty("label").GetProperty("formatter").GetString()));
    }

    [Fact]
    public void Themes_KeepTextReadable_OnTheirGround()
    {
        foreach (var theme in new[] { ChartTheme.Light, ChartTheme.Dark })
        {
            Assert.True(Contrast.Ratio(theme.Ink, theme.Ground) >= 7);
            Assert.True(Contrast.Ratio(theme.Quiet, theme.Ground) >= 4.5);
            Assert.True(Contrast.Ratio(theme.Mark, theme.Ground) >= 4.5);
        }
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    public void Contrast_OfWellKnownPairs_IsAsPublished(string one, string other, double ratio) =>
        Assert.Equal(ratio, Contrast.Ratio(one, other), 0.01);

    private static JsonElement Option(Figure figure)
    {
        using var document = JsonDocument.Parse(EChartsOption.Of(FigureCharts.Of(figure)!, ChartTheme.Light));
        return document.RootElement.Clone();
    }

    private static List<string?> Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString())];
}
