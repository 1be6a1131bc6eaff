namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>What a row of the lake is.</summary>
internal enum RowKind : byte
{
    /// <summary>What a source said of a document.</summary>
    Version,

    /// <summary>A source's word that it no longer has the document: what it said before does not count.</summary>
    Deletion,

    /// <summary>Made of several versions: one gives what it has, others what it lacks.</summary>
    Composed,

    /// <summary>A version that an older format stored a second time: never shown, a sighting stands for it.</summary>
    Repeat,

    /// <summary>No row any more: compaction took it out of the lake.</summary>
    Dropped,
}
