namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>What a number is to the application that is known by it or names it.</summary>
internal enum FilingRole
{
    /// <summary>The application's own number.</summary>
    Own,

    /// <summary>A priority that counts.</summary>
    Priority,

    /// <summary>A priority that the source says no longer counts: it joins extended families only.</summary>
    InactivePriority,

    /// <summary>The PCT application that it is, or is the national phase of.</summary>
    International,

    /// <summary>The application that it was divided from.</summary>
    Parent,

    /// <summary>The application of the same day that the record declares.</summary>
    SameDay,

    /// <summary>No number: the year in its own is later than the filing date, as it is of divisionals.</summary>
    DivisionalHint,

    /// <summary>No number: applicant, filing date and folded title, by which pairs of the same day are presumed.</summary>
    Twin,
}
