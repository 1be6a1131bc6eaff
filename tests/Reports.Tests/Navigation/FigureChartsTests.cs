using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Charts;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Navigation;
using ZhuhaiIp.Analytics.Reports.Tests.Samples;

namespace ZhuhaiIp.Analytics.Reports.Tests.Navigation;

public sealed class FigureChartsTests
{
    [Theory]
    [InlineData(FigureShape.Trend, typeof(StackedColumns))]
    [InlineData(FigureShape.Ranking, typeof(HorizontalBars))]
    [InlineData(FigureShape.Shares, typeof(ShareBars))]
    [InlineData(FigureShape.HeatMap, typeof(HeatMap))]
    [InlineData(FigureShape.Table, null)]
    public void Shape_HasItsChart(FigureShape shape, Type? chart)
    {
        var figure = SampleStudy.Of("f", "t", shape) with
        {
            Columns = [new("a", "甲"), new("b", "乙"), new("c", "丙")],
            Rows = [SampleStudy.Row("x", 1L, 0.5)],
        };

        Assert.Equal(chart, FigureCharts.Of(figure)?.GetType());
    }

    [Fact]
    public void EveryShape_IsDecided() => Assert.All(
        Enum.GetValues<FigureShape>(), shape => FigureCharts.Of(SampleStudy.Trend with { Shape = shape }));

    [Fact]
    public void OverlappingSeries_AreNeverStacked() =>
        Assert.IsType<Lines>(FigureCharts.Of(SampleStudy.Trend with { Overlapping = true }));

    [Fact]
    public void Undated_AreNotAtTheEndOfALine()
    {
        var figure = SampleStudy.Trend with { Overlapping = true };

        var chart = Assert.IsType<Lines>(FigureCharts.Of(figure));
        var report = NavigationReportBuilder.Build(SampleStudy.Result with { Sections = [new NavigationSection("s", "s", [], [figure])] });

        Assert.Equal("2024", chart.Years.Labels[^1]);
        Assert.Contains("没有日期的记录不在折线上，见数据表。", report.Blocks.OfType<ChartBlock>().Single().Data.Caption.Notes);
    }

    [Fact]
    public void Years_WithoutRows_KeepTheirPlaceOnTheAxis()
    {
        var figure = SampleStudy.Trend with
        {
            Rows = [SampleStudy.Row(2017L, "发明", 2L), SampleStudy.Row(2014L, "发明", 1L), SampleStudy.Row(FigureValue.None, "发明", 5L)],
        };

        var chart = Assert.IsType<StackedColumns>(FigureCharts.Of(figure));

        Assert.Equal(["2014", "2015", "2016", "2017", "无日期"], chart.Years.Labels);
        Assert.Equal([1, null, null, 2, 5], chart.Series[0].Values);
    }

    [Fact]
    public void StrayYear_DoesNotStretchTheAxis()
    {
        var figure = SampleStudy.Trend with { Rows = [SampleStudy.Row(2017L, "发明", 2L), SampleStudy.Row(9999L, "发明", 1L)] };

        Assert.Equal(["2017", "9999"], Assert.IsType<StackedColumns>(FigureCharts.Of(figure)).Years.Labels);
    }

    [Theory]
    [InlineData("filing_year", CellFormat.Year)]
    [InlineData("share", CellFormat.Share)]
    [InlineData("cr10", CellFormat.Share)]
    [InlineData("credit", CellFormat.Count)]
    [InlineData("rta", CellFormat.Measure)]
    [InlineData("applications", CellFormat.Count)]
    public void Column_IsWrittenAsItsNameSays(string id, CellFormat format)
    {
        var figure = SampleStudy.Of("f", "t", FigureShape.Table) with { Columns = [new(id, "列")], Rows = [SampleStudy.Row(1L)] };

        Assert.Equal([format], ColumnFormats.Of(figure));
    }

    [Fact]
    public void Summary_NamesTheSpanAndThePeaks() => Assert.Equal(
        "申请量逐年（按专利类型）：2015至无日期，发明最多为2022，223件；实用新型最多为2022，143件；外观设计最多为2022，85件。",
        FigureCharts.Of(SampleStudy.Trend)!.Summary);
}
