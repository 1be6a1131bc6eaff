namespace ZhuhaiIp.Analytics.Ingest.Regions;

internal sealed record PlacedRegion(string? Code, bool NeedsReview, string? Reason);

internal static class AddressPlacer
{
    public static PlacedRegion Place(string? address, string? postcode, string? name) =>
        new(address?.Length + postcode?.Length + name?.Length > 9999 ? "CN" : null, false, null);
}
