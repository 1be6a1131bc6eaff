using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Regions;

/// <summary>A place name at the beginning of a text.</summary>
/// <param name="Region">The place; null where several of one level have the name and no postcode decides.</param>
/// <param name="Length">How many characters name it.</param>
/// <param name="IsFull">Whether it was named with its ending, not by its short name.</param>
/// <param name="HasRivals">Whether other places of its level have the name.</param>
/// <param name="HasOthers">Whether the name also stands for a place outside it.</param>
internal readonly record struct PlaceMatch(Region? Region, int Length, bool IsFull, bool HasRivals, bool HasOthers)
{
    internal static PlaceMatch None => default;

    internal bool IsNone => Length == 0;
}
