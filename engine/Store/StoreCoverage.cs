namespace ZhuhaiIp.Analytics.Store;

/// <summary>What the sources of a store cover, as the records themselves show it.</summary>
public sealed record StoreCoverage
{
    /// <summary>Nothing: a store without records.</summary>
    public static StoreCoverage Empty { get; } = new();

    /// <summary>The publications by office and kind of right, in the order of office and kind.</summary>
    public IReadOnlyList<CoverageLine> Lines { get; init; } = [];

    /// <summary>Live rows without a publication date.</summary>
    public long Undated { get; init; }

    /// <summary>Live rows without a filing date.</summary>
    public long WithoutFilingDate { get; init; }

    /// <summary>Live rows read from files that say in their name that they are synthetic.</summary>
    public long Synthetic { get; init; }

    /// <summary>How many legal events there are, those of applications that are not stored included.</summary>
    public long Events { get; init; }

    /// <summary>
    /// The day that legal statuses are told for unless another is asked: the latest publication date, or the latest day
    /// on which an event was known. Null where there is neither.
    /// </summary>
    public DateOnly? StatusDay { get; init; }

    /// <summary>The earliest publication date; null where none is known.</summary>
    public DateOnly? From => Lines.Min(line => line.FirstPublication);

    /// <summary>The latest publication date, the cut-off of every figure; null where none is known.</summary>
    public DateOnly? To => Lines.Max(line => line.LastPublication);

    /// <summary>Whether the publications lie in a window so short that no trend over years can be read from them.</summary>
    /// <value>Less than two years from the first to the last.</value>
    public bool IsWindow => From is { } from && To is { } to && to.DayNumber - from.DayNumber < 730;
}
