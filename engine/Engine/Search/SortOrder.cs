namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>The order of hits. Equal ones stand in the order in which the store took them, so that pages never overlap.</summary>
public enum SortOrder
{
    /// <summary>Literal matches first, then by weight. The default.</summary>
    Relevance,

    /// <summary>Latest filing date first; undated last.</summary>
    FilingDate,

    /// <summary>Latest publication date first; undated last.</summary>
    PublicationDate,

    /// <summary>Earliest filing date first; undated last.</summary>
    FilingDateAscending,

    /// <summary>Earliest publication date first; undated last.</summary>
    PublicationDateAscending,

    /// <summary>The order in which the store took them.</summary>
    Record,
}
