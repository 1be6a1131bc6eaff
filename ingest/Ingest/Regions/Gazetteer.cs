using System.Collections.Frozen;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Regions;

/// <summary>Finds the place that a text begins with, among all places or inside one.</summary>
internal static class Gazetteer
{
    private static readonly FrozenDictionary<int, Entry[]> ByFirstTwo = Names()
        .GroupBy(pair => pair.Name, StringComparer.Ordinal)
        .Select(group => new Entry(
            group.Key,
            [
                .. group.Select(pair => pair.Candidate).OrderBy(candidate => candidate.Region.Level)
                    .ThenByDescending(candidate => candidate.IsFull).DistinctBy(candidate => candidate.Region),
            ]))
        .GroupBy(entry => Key(entry.Name))
        .ToFrozenDictionary(
            group => group.Key, group => group.OrderByDescending(entry => entry.Name.Length).ToArray());

    /// <summary>The longest place name at the beginning of <paramref name="text"/> that lies inside <paramref name="around"/>.</summary>
    /// <param name="text">The text, simplified and in half width.</param>
    /// <param name="around">The place already found; null where any will do.</param>
    /// <param name="postcodeCity">The city that the postcode tells, which chooses among places of one name; null if none.</param>
    internal static PlaceMatch Match(ReadOnlySpan<char> text, Region? around, string? postcodeCity)
    {
        if (text.Length < 2 || !ByFirstTwo.TryGetValue(Key(text), out var entries))
        {
            return PlaceMatch.None;
        }

        var scope = Scope(around);
        foreach (var entry in entries)
        {
            if (text.StartsWith(entry.Name) && Choose(entry, text[entry.Name.Length..], scope, postcodeCity) is { IsNone: false } match)
            {
                return match;
            }
        }

        return PlaceMatch.None;
    }

    private static PlaceMatch Choose(Entry entry, ReadOnlySpan<char> rest, string scope, string? postcodeCity)
    {
        var ending = AddressText.EndingLength(rest);
        Candidate? first = null;
        Candidate? byPostcode = null;
        var rivals = 0;
        foreach (var candidate in entry.Candidates)
        {
            if (!Lies(candidate.Region, scope) || !(candidate.IsFull || MayBeShort(candidate.Region, scope, rest, ending)))
            {
                continue;
            }

            first ??= candidate;
            byPostcode ??= Within(candidate.Region, postcodeCity) ? candidate : null;
            rivals += candidate.Region.Level == first.Region.Level ? 1 : 0;
        }

        return first is null ? PlaceMatch.None : MatchOf(entry, rivals == 1 ? first : byPostcode, first.IsFull, ending) with
        {
            HasRivals = rivals > 1,
            HasOthers = !first.IsFull && scope.Length == 0 && HasOthers(entry, first.Region),
        };
    }

    // 朝阳 alone may also be the district of 北京; a province's short name is too well known for doubt.
    private static bool HasOthers(Entry entry, Region first) =>
        first.Level > RegionLevel.Province && Array.Exists(entry.Candidates, other => !Inside(other.Region, first));

    private static PlaceMatch MatchOf(Entry entry, Candidate? chosen, bool firstIsFull, int ending)
    {
        var isFull = chosen?.IsFull ?? firstIsFull;
        return new(chosen?.Region, entry.Name.Length + (isFull ? 0 : ending), isFull || ending > 0, false, false);
    }

    private static bool MayBeShort(Region region, string scope, ReadOnlySpan<char> rest, int ending) =>
        ending > 0 || (StandsShort(region, scope) && (!AddressText.IsStreet(rest) || HasDistrict(region, rest)));

    // 唐山路北区, 哈尔滨道里区: what looks like a street is a district of that city.
    private static bool HasDistrict(Region city, ReadOnlySpan<char> rest) =>
        city.Level is RegionLevel.Province or RegionLevel.City && Match(rest, city, null) is { IsFull: true };

    // A short district name stands for itself only inside its province; 县级市 are known by theirs everywhere.
    private static bool StandsShort(Region region, string scope) =>
        region.Level != RegionLevel.District || scope.Length > 0 || region.Name[^1] == '市';

    private static bool Lies(Region region, string scope) =>
        scope.Length == 0 || (region.Code.Length == 6 && region.Code.StartsWith(scope, StringComparison.Ordinal)
            && region.Level != RegionLevel.Province && region.Code.AsSpan(scope.Length).ContainsAnyExcept('0'));

    private static bool Inside(Region region, Region outer) =>
        region == outer || region.Code.StartsWith(Scope(outer), StringComparison.Ordinal);

    private static bool Within(Region region, string? city) =>
        city is not null && (region.Code == city || region.Parent == city);

    // Codes nest: two digits of province, four of city; a city that the province rules has no district.
    private static string Scope(Region? around) => around switch
    {
        null => "",
        { Level: RegionLevel.Province } => around.Code[..2],
        { Level: RegionLevel.City } when around.Code.EndsWith("00", StringComparison.Ordinal) => around.Code[..4],
        _ => around.Code,
    };

    private static IEnumerable<(string Name, Candidate Candidate)> Names()
    {
        foreach (var region in Domain.Regions.All)
        {
            yield return (region.Name, new(region, IsFull: true));
            if (region.ShortName != region.Name)
            {
                yield return (region.ShortName, new(region, IsFull: region.Level == RegionLevel.Country));
            }
        }

        foreach (var (alias, region) in Domain.Regions.Aliases.Where(pair => pair.Alias.Length > 2 || pair.Alias[0] > 'z'))
        {
            yield return (alias, new(region, IsFull: true));
        }

        foreach (var row in EmbeddedRows.Of("former-regions.tsv"))
        {
            yield return (row[0], new(Domain.Regions.Find(row[1])
                ?? throw new InvalidOperationException($"former-regions.tsv: no region {row[1]}"), IsFull: true));
        }
    }

    private static int Key(ReadOnlySpan<char> text) => (text[0] << 16) | text[1];

    private sealed record Candidate(Region Region, bool IsFull);

    private sealed record Entry(string Name, Candidate[] Candidates);
}
