namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>What a search's records can be counted by.</summary>
public enum FacetKind
{
    /// <summary>The year of the filing date; undated records have their own value.</summary>
    Year,

    /// <summary>The first applicant.</summary>
    Applicant,

    /// <summary>The IPC subclasses: a record counts in each of its own.</summary>
    Ipc4,

    /// <summary>The first applicant's city, or province or country where no city is known.</summary>
    Region,

    /// <summary>The kind of right.</summary>
    Kind,

    /// <summary>The legal status on the day that the search is asked for.</summary>
    Status,
}
