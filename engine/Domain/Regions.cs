using System.Collections.Frozen;

namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The regions that the product knows: China's divisions down to districts, and countries.</summary>
/// <remarks>
/// A municipality (北京市) is a province, its districts hang below it directly; a county that a province rules without a
/// city between is of the level of a city. 香港, 澳门 and 台湾 are provinces of China here, printed 中国香港 and so on.
/// </remarks>
public static class Regions
{
    private static readonly string[][] Rows = [.. Tables.Rows("regions.tsv")];

    private static readonly FrozenDictionary<string, Region> ByCode = Rows.Select(RegionOf)
        .ToFrozenDictionary(region => region.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Region[]> ByName = Rows
        .SelectMany(row => NamesOf(row).Select(name => (Name: name, Region: ByCode[row[0]])))
        .GroupBy(pair => pair.Name, pair => pair.Region, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Distinct().OrderBy(region => region.Level).ThenBy(region => region.Code, StringComparer.Ordinal)
                .ToArray(),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, by code in ordinal order.</summary>
    public static IReadOnlyList<Region> All { get; } =
        [.. ByCode.Values.OrderBy(region => region.Code, StringComparer.Ordinal)];

    /// <summary>The names besides full and short name that <see cref="Named"/> answers to.</summary>
    public static IReadOnlyList<(string Alias, Region Region)> Aliases { get; } =
    [
        .. Rows.SelectMany(row => row[6].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(alias => (alias, ByCode[row[0]]))),
    ];

    /// <summary>The region with this code; null where there is none.</summary>
    public static Region? Find(string code) => ByCode.GetValueOrDefault(code ?? "");

    /// <summary>Every region whose full, short, English or other name or code is <paramref name="nameOrCode"/>, widest first.</summary>
    /// <remarks>Several answer to one name: 朝阳 is a city of 辽宁 and a district of 北京, among others.</remarks>
    public static IReadOnlyList<Region> Named(string nameOrCode) => ByName.GetValueOrDefault((nameOrCode ?? "").Trim()) ?? [];

    /// <summary>The codes from <paramref name="code"/> out to its country: district, city, province, <c>CN</c>; none where it is unknown.</summary>
    public static IReadOnlyList<string> Chain(string code)
    {
        var chain = new List<string>(4);
        for (var region = Find(code); region is not null; region = Find(region.Parent ?? ""))
        {
            chain.Add(region.Code);
        }

        return chain;
    }

    /// <summary>The region of this level that <paramref name="code"/> lies in, itself included; null where it lies in none.</summary>
    /// <remarks>The districts of a municipality have no city above them: their city is the municipality, of province level.</remarks>
    public static Region? Within(string code, RegionLevel level)
    {
        var region = Find(code);
        while (region is not null && region.Level > level)
        {
            region = Find(region.Parent ?? "");
        }

        return region is not null && (region.Level == level || (level == RegionLevel.City && IsMunicipality(region))) ? region : null;
    }

    private static bool IsMunicipality(Region region) => region.Code is "110000" or "120000" or "310000" or "500000";

    private static Region RegionOf(string[] row) => new(
        row[0], row[1], row[2], row[3], Enum.Parse<RegionLevel>(row[4]), row[5].Length == 0 ? null : row[5]);

    private static IEnumerable<string> NamesOf(string[] row) =>
        row[6].Split('|', StringSplitOptions.RemoveEmptyEntries).Concat([row[0], row[1], row[2], row[3]]);
}
