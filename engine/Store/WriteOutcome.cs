namespace ZhuhaiIp.Analytics.Store;

/// <summary>What became of a record that a store was given.</summary>
public enum WriteOutcome
{
    /// <summary>A new row: nothing in the store had its number.</summary>
    Stored,

    /// <summary>A new row that took the place of an older one with the same number and other content.</summary>
    Updated,

    /// <summary>No row: the store has this number with this content.</summary>
    Duplicate,
}
