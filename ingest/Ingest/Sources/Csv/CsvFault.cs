namespace ZhuhaiIp.Analytics.Ingest.Sources.Csv;

/// <summary>What can be wrong with the form of one row.</summary>
internal enum CsvFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quoted field goes on after its closing quote.</summary>
    TextAfterQuote,

    /// <summary>A quoted field is never closed.</summary>
    OpenQuote,

    /// <summary>A field or the row is longer than the limit.</summary>
    TooLong,
}
