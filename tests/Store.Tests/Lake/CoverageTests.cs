using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Lake;

public sealed class CoverageTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Coverage_OfLiveRows_TellsOfficesKindsDatesAndGaps()
    {
        await _store.AddFromAsync(
            "samples-synthetic.csv",
            new PatentBuilder().WithPublication("CN113138947A").PublishedOn(2018, 1, 2).Build(),
            new PatentBuilder().WithPublication("CN110000001A").WithApplication(Documents.Second).PublishedOn(null).FiledOn(null).Build());
        await _store.AddAsync(
            new PatentBuilder().WithPublication("CN113138947A").PublishedOn(2018, 1, 5).Build(),
            new PatentBuilder().WithPublication("US9123456B2").WithApplication(null).PublishedOn(2021, 3, 4).Build(),
            new PatentBuilder().WithPublication("CN306000001S").WithApplication(null).OfKind(PatentKind.Design).PublishedOn(2020, 7, 7).Build());

        using var store = _store.Open();
        var coverage = store.Coverage;

        Assert.Equal(
            [
                new CoverageLine("CN", PatentKind.Invention, 2, new DateOnly(2018, 1, 5), new DateOnly(2018, 1, 5)),
                new CoverageLine("CN", PatentKind.Design, 1, new DateOnly(2020, 7, 7), new DateOnly(2020, 7, 7)),
                new CoverageLine("US", PatentKind.Invention, 1, new DateOnly(2021, 3, 4), new DateOnly(2021, 3, 4)),
            ],
            coverage.Lines);
        Assert.Equal((1, 1, 1), (coverage.Undated, coverage.WithoutFilingDate, coverage.Synthetic));
        Assert.Equal((new DateOnly(2018, 1, 5), new DateOnly(2021, 3, 4)), (coverage.From, coverage.To));
        Assert.False(coverage.IsWindow);
        Assert.Contains("CN发明 2 条，公开日 2018-01-05至2018-01-05", CoverageText.Of(coverage).Chinese, StringComparison.Ordinal);
        Assert.Contains("1 of them without a publication date", CoverageText.Of(coverage).English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2017-01-01", "2017-03-31", true)]
    [InlineData("2017-01-01", "2018-12-31", true)]
    [InlineData("2017-01-01", "2019-01-01", false)]
    [InlineData(null, null, false)]
    public void IsWindow_OfPublicationDates_IsLessThanTwoYears(string? from, string? to, bool expected)
    {
        var coverage = new StoreCoverage { Lines = [new CoverageLine("CN", PatentKind.Invention, 2, Day(from), Day(to))] };

        Assert.Equal(expected, coverage.IsWindow);
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
