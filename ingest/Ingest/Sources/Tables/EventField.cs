namespace ZhuhaiIp.Analytics.Ingest.Sources.Tables;

/// <summary>A field of a legal event that a column of a table can hold.</summary>
internal enum EventField
{
    /// <summary>申请号.</summary>
    ApplicationNumber,

    /// <summary>The wording or code of what happened.</summary>
    Event,

    /// <summary>生效日.</summary>
    EffectiveDay,

    /// <summary>公告日.</summary>
    GazetteDay,

    /// <summary>Since when it can be known.</summary>
    KnownDay,

    /// <summary>What is said besides.</summary>
    Detail,

    /// <summary>An amount in 万元.</summary>
    Amount,

    /// <summary>An amount in 元.</summary>
    AmountYuan,

    /// <summary>How many days a term is extended by.</summary>
    ExtensionDays,

    /// <summary>The number of a registration or a ruling.</summary>
    Registration,

    /// <summary>What was before a change.</summary>
    Before,

    /// <summary>What is since a change.</summary>
    After,

    /// <summary>A title, text or class: it stands in tables of records only.</summary>
    OfRecord,
}
