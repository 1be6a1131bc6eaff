using System.Collections.Frozen;

namespace ZhuhaiIp.Analytics.Ingest.Regions;

/// <summary>The cities that the first digits of a Chinese postcode tell, where they tell one.</summary>
internal static class PostcodeTable
{
    private const int Length = 6;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Cities =
        EmbeddedRows.Of("postcodes.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The code of the city; null where the text is no postcode or the table does not know it.</summary>
    internal static string? City(string? postcode)
    {
        var digits = postcode.AsSpan().Trim();
        if (digits.Length != Length || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        // Four digits say more than three: 5284 is 中山 though 528 is 佛山. A dash says: not one city.
        return Cities.TryGetValue(digits[..4], out var city) || Cities.TryGetValue(digits[..3], out city)
            ? city == "-" ? null : city
            : null;
    }
}
