using CsCheck;

namespace ZhuhaiIp.Analytics.Domain.Tests.Places;

public class RegionsTests
{
    public static TheoryData<string[]> Rows => TestRows.Of("Places/RegionNames.tsv", 2);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Named_NameOfARow_IsTheseRegions(string[] row) =>
        Assert.Equal(row[1], string.Join('|', Regions.Named(row[0]).Select(region => region.Code)));

    [Theory]
    [InlineData("440402", "440402|440400|440000|CN")]
    [InlineData("440400", "440400|440000|CN")]
    [InlineData("110105", "110105|110000|CN")]
    [InlineData("429004", "429004|420000|CN")]
    [InlineData("810000", "810000|CN")]
    [InlineData("JP", "JP")]
    [InlineData("XX", "")]
    public void Chain_OfACode_GoesOutToTheCountry(string code, string expected) =>
        Assert.Equal(expected, string.Join('|', Regions.Chain(code)));

    [Theory]
    [InlineData("440402", RegionLevel.City, "440400")]
    [InlineData("440402", RegionLevel.Province, "440000")]
    [InlineData("440402", RegionLevel.Country, "CN")]
    [InlineData("110105", RegionLevel.City, "110000")]
    [InlineData("440000", RegionLevel.City, null)]
    [InlineData("710000", RegionLevel.City, null)]
    [InlineData("XX", RegionLevel.City, null)]
    public void Within_ALevel_IsTheRegionAround(string code, RegionLevel level, string? expected) =>
        Assert.Equal(expected, Regions.Within(code, level)?.Code);

    [Fact]
    public void All_Regions_AreInOrderAndHangTogether()
    {
        Assert.Equal(Regions.All.Select(region => region.Code).Order(StringComparer.Ordinal), Regions.All.Select(region => region.Code));
        Assert.All(Regions.All, region =>
        {
            Assert.Equal(region.Level != RegionLevel.Country, region.Parent is not null);
            Assert.True(region.Parent is null || Regions.Find(region.Parent)!.Level < region.Level, region.Code);
            Assert.Contains(region, Regions.Named(region.Name));
            Assert.Contains(region, Regions.Named(region.ShortName));
            Assert.Contains(region, Regions.Named(region.Code));
        });
    }

    [Fact]
    public void All_Regions_HaveThirtyFourProvincesAndNoMadeUpCity()
    {
        Assert.Equal(34, Regions.All.Count(region => region.Level == RegionLevel.Province));
        Assert.DoesNotContain(Regions.All, region => region.Name is "市辖区" or "县" || region.Name.Contains("直辖", StringComparison.Ordinal));
        Assert.All(["中国香港", "中国澳门", "中国台湾"], name => Assert.Single(Regions.Named(name)));
    }

    [Fact]
    public void Named_AnyText_NeverThrows() => Gen.String.Sample(text => Regions.Named(text) is not null);
}
