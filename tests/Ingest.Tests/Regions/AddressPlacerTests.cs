using System.IO.Compression;
using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Regions;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Regions;

public class AddressPlacerTests
{
    public static TheoryData<string[]> Rows
    {
        get
        {
            var rows = new TheoryData<string[]>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Regions", "Addresses.tsv")))
            {
                if (!line.StartsWith('#'))
                {
                    rows.Add(line.Split('\t'));
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Place_AddressOfARow_IsThisRegion(string[] row)
    {
        var placed = AddressPlacer.Place(row[0], row[1], row[2]);

        Assert.Equal((row[3], row[4] == "review"), (placed.Code ?? "", placed.NeedsReview));
        Assert.NotEqual("", placed.Reason.Chinese);
    }

    [Fact]
    public void Place_AnyTexts_NeverThrowsAndGivesAKnownCode() =>
        Gen.Select(
            Gen.OneOf(Gen.String, Gen.String[Gen.OneOf("广东省珠海市香洲区路街道中国（）上北京519000 ".ToCharArray()), 0, 30]),
            Gen.String,
            Gen.String).Sample((address, postcode, name) =>
                AddressPlacer.Place(address, postcode, name).Code is not { } code || Domain.Regions.Find(code) is not null);

    [Fact]
    public void Place_EveryCityByItsOwnName_IsThatCity() =>
        Assert.All(
            Domain.Regions.All.Where(region => region is { Level: RegionLevel.City }),
            region =>
            {
                var province = Domain.Regions.Find(region.Parent!)!;
                Assert.Equal(region.Code, AddressPlacer.Place($"{province.Name}{region.Name}某某路1号", null, null).Code);
            });

    [Fact]
    public void Place_EveryDistrictInItsCity_IsThatDistrict() =>
        Assert.All(
            Domain.Regions.All.Where(region => region is { Level: RegionLevel.District }),
            region =>
            {
                var city = Domain.Regions.Find(region.Parent!)!;
                Assert.Equal(region.Code, AddressPlacer.Place($"{city.Name}{region.Name}某某路1号", null, null).Code);
            });

    [Fact]
    public void Place_RealAddresses_GiveZhuhaiItsRecordsAndNoMore()
    {
        if (SharedData.PathOf("data/cn-2017") is not { } folder)
        {
            return;
        }

        var (total, toCity, zhuhai, namedZhuhai) = (0, 0, 0, 0);
        foreach (var cells in Directory.GetFiles(folder, "*.gz").SelectMany(Records))
        {
            var placed = AddressPlacer.Place(cells.Address, cells.Postcode, null);
            total++;
            toCity += placed.Code is { Length: 2 } or "710000" or "810000" or "820000"
                || (placed.Code is { } code && Domain.Regions.Within(code, RegionLevel.City) is not null) ? 1 : 0;
            namedZhuhai += cells.Address.Contains("珠海", StringComparison.Ordinal) ? 1 : 0;
            zhuhai += placed.Code is { } c && Domain.Regions.Within(c, RegionLevel.City)?.Code == "440400" ? 1 : 0;
        }

        // 521 addresses name 珠海; 31 of them are streets elsewhere or a firm in a bracket, read one by one.
        Assert.Equal((99_915, 521, 490), (total, namedZhuhai, zhuhai));
        Assert.True(toCity >= 99_900, $"Only {toCity} of {total} addresses were placed to a city or a country.");
    }

    private static IEnumerable<(string Address, string Postcode)> Records(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            // The title may hold a comma inside quotes; address and postcode are the last two cells.
            var last = line.LastIndexOf(',');
            var start = line[..last].EndsWith('"') ? line.LastIndexOf(",\"", last - 2, StringComparison.Ordinal) : line.LastIndexOf(',', last - 1);
            yield return (line[(start + 1)..last].Trim('"'), line[(last + 1)..]);
        }
    }
}
