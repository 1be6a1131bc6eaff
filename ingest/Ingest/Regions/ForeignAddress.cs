using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Regions;

/// <summary>Addresses in Latin letters, whose country stands at the end.</summary>
internal static class ForeignAddress
{
    /// <summary>The country behind the last comma; null where none stands there.</summary>
    internal static string? Country(string address)
    {
        if (address.Length > 400 || !char.IsAsciiLetterOrDigit(address[0]))
        {
            return null;
        }

        var last = address.AsSpan(address.LastIndexOfAny([',', '，', ';']) + 1).Trim(" .()0123456789");
        return last.Length is < 2 or > 40
            ? null
            : Domain.Regions.Named(last.ToString()).FirstOrDefault(region => region.Level <= RegionLevel.Province)?.Code;
    }
}
