using System.Globalization;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Tests.Model;

public sealed class CellTextTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Model", "cell-texts.tsv")).Skip(1))
            {
                var cells = line.Split('\t');
                rows.Add(cells[0], cells[1], cells[2]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Number_InAFormat_ReadsAsListed(string value, string format, string text)
    {
        double? number = value.Length == 0 ? null : double.Parse(value, CultureInfo.InvariantCulture);

        Assert.Equal(text, CellText.Of((FigureValue)number, Enum.Parse<CellFormat>(format)));
    }

    [Fact]
    public void Text_InAnyFormat_StaysAsItIs() =>
        Assert.All(Enum.GetValues<CellFormat>(), format => Assert.Equal("待核", CellText.Of("待核", format)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Measure_NotFinite_IsNoValue(double value) =>
        Assert.Equal(CellText.None, CellText.Of((FigureValue)value, CellFormat.Measure));
}
