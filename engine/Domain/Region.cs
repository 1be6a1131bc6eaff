namespace ZhuhaiIp.Analytics.Domain;

/// <summary>A place that figures are counted by.</summary>
/// <param name="Code">Six digits after GB/T 2260 in China (<c>440400</c> is 珠海市, <c>810000</c> 香港); the two
/// letters of ISO 3166 elsewhere; <c>CN</c> for China as a whole.</param>
/// <param name="Name">The name as officials print it.</param>
/// <param name="ShortName">The name without its administrative ending: 珠海 for 珠海市.</param>
/// <param name="English">The name in English letters.</param>
/// <param name="Level">How wide it is.</param>
/// <param name="Parent">The code of the region around it; null for a country.</param>
public sealed record Region(
    string Code, string Name, string ShortName, string English, RegionLevel Level, string? Parent);
