namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>What there is a number of for each application.</summary>
internal enum ApplicationCount
{
    /// <summary>Applicants that the document which speaks for it prints.</summary>
    Applicants,

    /// <summary>Inventors that this document prints.</summary>
    Inventors,

    /// <summary>IPC symbols, each once, that this document prints.</summary>
    IpcSymbols,

    /// <summary>Live documents with a publication number.</summary>
    Publications,

    /// <summary>Applications of its simple family in the store.</summary>
    FamilySize,

    /// <summary>Countries, regions and organisations whose offices these were filed with.</summary>
    FamilyOffices,

    /// <summary>Whole years that the right was in force, on the store's own day.</summary>
    YearsInForce,
}
