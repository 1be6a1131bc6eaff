namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>The order of hits.</summary>
public enum SortOrder
{
    /// <summary>Literal matches first, then by weight; ties by row. The default.</summary>
    Relevance,

    /// <summary>Latest filing date first; undated last.</summary>
    FilingDate,

    /// <summary>Latest publication date first; undated last.</summary>
    PublicationDate,
}
