using CsCheck;

namespace ZhuhaiIp.Analytics.Domain.Tests;

public class DateTextTests
{
    public static TheoryData<string[]> Rows => TestRows.Of("DateTexts.tsv", 2);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Parse_TextOfARow_IsTheDayOrAnError(string[] row)
    {
        var parsed = DateText.Parse(row[0]);

        Assert.Equal(row[1], parsed.Ok ? parsed.Value.ToString() : "!");
    }

    [Theory]
    [InlineData("42269", "2015-09-22")]
    [InlineData("42269.5", "2015-09-22")]
    [InlineData("20150922", "2015-09-22")]
    public void Parse_SheetSerials_AreReadWhereSaid(string text, string day) =>
        Assert.Equal(day, DateText.Parse(text, sheetSerial: true).Value!.ToString());

    [Fact]
    public void Parse_AnyDay_ComesBack() =>
        Gen.Select(Gen.Int[1800, 2199], Gen.Int[1, 366]).Sample((year, day) =>
        {
            var date = new DateText(new DateOnly(year, 1, 1).AddDays(day - 1));
            Assert.Equal(date.Date.Year > 2199 ? null : date, DateText.Parse(date.ToString()).Value);
        });

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789-/.年月日T: "], 0, 12]).Sample(text =>
            DateText.Parse(text).Ok == DateText.Parse(text).Value is not null && DateRange.Parse(text) is not null);

    [Theory]
    [InlineData("2015", "2015-01-01..2015-12-31")]
    [InlineData("2015年", "2015-01-01..2015-12-31")]
    [InlineData("2015-02", "2015-02-01..2015-02-28")]
    [InlineData("2015/6", "2015-06-01..2015-06-30")]
    [InlineData("201506", "2015-06-01..2015-06-30")]
    [InlineData("2016年2月", "2016-02-01..2016-02-29")]
    [InlineData("2015-06-30", "2015-06-30..2015-06-30")]
    [InlineData("20150630", "2015-06-30..2015-06-30")]
    [InlineData("2015-13", null)]
    [InlineData("15", null)]
    [InlineData("", null)]
    public void ParseRange_YearMonthOrDay_IsItsDays(string text, string? expected) =>
        Assert.Equal(expected, DateRange.Parse(text).Value?.ToString());

    [Fact]
    public void Contains_BothEnds_AreInside()
    {
        var range = DateRange.Parse("2015-06").Value!;

        Assert.Equal(
            [false, true, true, false],
            new[] { new DateOnly(2015, 5, 31), new(2015, 6, 1), new(2015, 6, 30), new(2015, 7, 1) }.Select(range.Contains));
        Assert.True(DateRange.Always.Contains(DateOnly.MinValue));
        Assert.True(new DateRange(new(2015, 2, 1), new(2015, 1, 1)).IsEmpty);
    }
}
