namespace ZhuhaiIp.Analytics.Ingest.Sources.Csv;

/// <summary>How far the scan of one row came.</summary>
internal enum CsvScan
{
    /// <summary>The row ends within the buffer.</summary>
    Done,

    /// <summary>The buffer ends within the row.</summary>
    NeedsMore,

    /// <summary>A quoted field goes on after its closing quote.</summary>
    TextAfterQuote,

    /// <summary>The text ends within a quoted field.</summary>
    OpenQuote,

    /// <summary>A field is longer than the limit.</summary>
    TooLong,
}
