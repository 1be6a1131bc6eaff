using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Regions;

/// <summary>Finds where a party sits: by the head of its address, checked by the postcode; by its name only in default of both.</summary>
/// <remarks>
/// A place counts only where divisions stand, at the head. 珠海 in 珠海路, in the middle of an address or in a firm's
/// name elsewhere is not the city.
/// </remarks>
internal static class AddressPlacer
{
    private const int ShortestFirmName = 5;

    // Names of firms and schools that begin like a city and mostly do not sit there.
    private static readonly string[] FalseHeads = ["东方", "中山大学", "大同", "北海", "安康", "太平洋", "中国", "长城", "华"];

    /// <summary>Places a party; never throws on what the texts hold.</summary>
    /// <param name="address">The address as printed.</param>
    /// <param name="postcode">The postcode as printed.</param>
    /// <param name="name">The party's name, a last resort that always needs review.</param>
    internal static PlacedRegion Place(string? address, string? postcode, string? name)
    {
        var city = PostcodeTable.City(postcode);
        if (string.IsNullOrWhiteSpace(address))
        {
            return city is not null ? new(city, true, PlaceReasons.PostcodeOnly)
                : ByName(name) is { } named ? new(named, true, PlaceReasons.Name)
                : new(null, false, PlaceReasons.Nothing);
        }

        return ByAddress(address, city) switch
        {
            { Code: not null } placed => Checked(placed, city),
            var placed when placed.Reason == PlaceReasons.Ambiguous => placed,
            _ when ForeignAddress.Country(address) is { } country => new(country, false, PlaceReasons.Address),
            _ when city is not null => new(city, true, PlaceReasons.PostcodeOnly),
            _ when ByName(name) is { } named => new(named, true, PlaceReasons.Name),
            _ => new(null, true, PlaceReasons.Unknown),
        };
    }

    private static PlacedRegion ByAddress(string address, string? postcodeCity)
    {
        Span<char> buffer = stackalloc char[AddressText.HeadLength];
        ReadOnlySpan<char> text = buffer[..AddressText.Head(address, buffer)];
        Region? found = null;
        Wording? doubt = null;
        var reason = PlaceReasons.Address;
        var at = 0;
        while (found is not { Level: RegionLevel.Country or RegionLevel.District })
        {
            at = SkipRepeated(text, AddressText.SkipFillers(text, at), found);
            var match = Gazetteer.Match(text[at..], found, postcodeCity);
            if (match.IsNone)
            {
                doubt ??= found is { Level: RegionLevel.Province } && IsElsewhere(text[at..], found) ? PlaceReasons.Mismatch : null;
                break;
            }

            doubt ??= Doubt(match, found, postcodeCity);
            reason = match.HasRivals ? PlaceReasons.PostcodeChose : reason;
            if (match.Region is null)
            {
                break;
            }

            found = match.Region;
            at += match.Length;
        }

        return new(found?.Code, doubt is not null, doubt ?? (found is null ? PlaceReasons.Unknown : reason));
    }

    private static int SkipRepeated(ReadOnlySpan<char> text, int at, Region? found) =>
        found is not null && text[at..].StartsWith(found.Name) ? AddressText.SkipFillers(text, at + found.Name.Length) : at;

    private static Wording? Doubt(PlaceMatch match, Region? around, string? postcodeCity)
    {
        if (match.Region is null)
        {
            return PlaceReasons.Ambiguous;
        }

        if (around is not null || match.HasRivals)
        {
            return null;
        }

        var agrees = postcodeCity is not null && Domain.Regions.Within(match.Region.Code, RegionLevel.City)?.Code == postcodeCity;
        return agrees ? null
            : !match.IsFull && match.HasOthers ? PlaceReasons.ManyPlaces
            : match.Region is { Level: RegionLevel.District } district && district.Name[^1] != '市' ? PlaceReasons.DistrictOnly
            : null;
    }

    // 广东省南宁市: a full city name that the province does not have.
    private static bool IsElsewhere(ReadOnlySpan<char> text, Region province) =>
        Gazetteer.Match(text, null, null) is { IsFull: true, Region: { Level: RegionLevel.Province or RegionLevel.City } other }
        && other != province;

    private static PlacedRegion Checked(PlacedRegion placed, string? postcodeCity)
    {
        if (postcodeCity is null || placed.NeedsReview || Domain.Regions.Find(placed.Code!) is { Level: RegionLevel.Country, Code: not "CN" })
        {
            return placed;
        }

        var city = Domain.Regions.Within(placed.Code!, RegionLevel.City)?.Code;
        if (city is null && Domain.Regions.Find(postcodeCity)!.Parent == placed.Code)
        {
            return new(postcodeCity, true, PlaceReasons.PostcodeCity);
        }

        return city == postcodeCity ? placed : placed with { NeedsReview = true, Reason = PlaceReasons.Conflict };
    }

    private static string? ByName(string? name)
    {
        if (name is null || name.Length < ShortestFirmName || Array.Exists(FalseHeads, name.StartsWith))
        {
            return null;
        }

        Span<char> buffer = stackalloc char[AddressText.HeadLength];
        ReadOnlySpan<char> text = buffer[..AddressText.Head(name, buffer)];
        return Widest(text) ?? InBrackets(text);
    }

    private static string? Widest(ReadOnlySpan<char> text)
    {
        var match = Gazetteer.Match(text, null, null);
        if (match.Region is not { Level: not RegionLevel.District } region)
        {
            return null;
        }

        var inner = Gazetteer.Match(text[match.Length..], region, null).Region;
        return (inner ?? region).Code;
    }

    // 某某（珠海）有限公司
    private static string? InBrackets(ReadOnlySpan<char> text)
    {
        var start = text.IndexOf('(') + 1;
        var length = start > 0 ? text[start..].IndexOf(')') : -1;
        return length > 1 && Gazetteer.Match(text.Slice(start, length), null, null) is { Region: { Level: not RegionLevel.District } region } match
            && match.Length == length
            ? region.Code
            : null;
    }
}
