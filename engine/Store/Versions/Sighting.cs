namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>A record equal to a version that the store had: only where it was seen is kept.</summary>
internal sealed record Sighting(int Row, int Batch, int Source, string File, long Record)
{
    /// <summary>Changes while the row is in a portion that has no row ids yet.</summary>
    internal int Row { get; set; } = Row;
}
