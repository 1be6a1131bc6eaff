using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store;

/// <summary>The publications of one office and kind of right in a store.</summary>
/// <param name="Country">The office's two letters; empty where the records do not say.</param>
/// <param name="Kind">The kind of right.</param>
/// <param name="Publications">How many live rows.</param>
/// <param name="FirstPublication">The earliest publication date; null where none is known.</param>
/// <param name="LastPublication">The latest publication date; null where none is known.</param>
public sealed record CoverageLine(
    string Country, PatentKind Kind, long Publications, DateOnly? FirstPublication, DateOnly? LastPublication);
