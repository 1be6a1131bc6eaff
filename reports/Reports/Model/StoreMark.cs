namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>Which state of which store a report was made from.</summary>
/// <param name="Generation">The store's generation.</param>
/// <param name="CutOff">The latest publication date in the store; null where none is known.</param>
/// <param name="Coverage">What the sources of the store cover, one sentence.</param>
public sealed record StoreMark(long Generation, DateOnly? CutOff, string Coverage);
