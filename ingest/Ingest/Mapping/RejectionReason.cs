namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>Why a record, or what could be read of a file, was not taken.</summary>
public enum RejectionReason
{
    /// <summary>The record has neither an application number nor a publication number.</summary>
    NoNumber,

    /// <summary>The application number is not written as any office writes one.</summary>
    BadApplicationNumber,

    /// <summary>The check digit of the application number does not fit its other digits.</summary>
    CheckDigit,

    /// <summary>The publication number is not written as any office writes one.</summary>
    BadPublicationNumber,

    /// <summary>A date is no day of the calendar, or no date at all.</summary>
    BadDate,

    /// <summary>The dates contradict each other: published before it was filed.</summary>
    ImpossibleDates,

    /// <summary>A legal event without a word of what happened.</summary>
    NoEvent,

    /// <summary>A legal event without any day.</summary>
    NoDay,

    /// <summary>An amount that is no number.</summary>
    BadAmount,

    /// <summary>The row has fewer columns than its table.</summary>
    TooFewColumns,

    /// <summary>The row has more columns than its table, and they are not empty.</summary>
    TooManyColumns,

    /// <summary>Bytes that are no text in the encoding of the file.</summary>
    BadEncoding,

    /// <summary>A field, or the whole record, is longer than any patent document.</summary>
    FieldTooLong,

    /// <summary>A quoted field is not closed, or goes on after its closing quote.</summary>
    BadQuote,

    /// <summary>The file breaks off or is damaged: what came before was read, what follows was not.</summary>
    Truncated,

    /// <summary>The file is not a table that any source can read.</summary>
    NotATable,

    /// <summary>The table has no heading for an application number or a publication number.</summary>
    NoNumberColumn,

    /// <summary>The file has no bytes.</summary>
    EmptyFile,

    /// <summary>The system refused to open or to read the file.</summary>
    Unreadable,

    /// <summary>A cell is empty that a side table cannot do without.</summary>
    MissingValue,

    /// <summary>A cell holds something else than its column: no number, no year, no region, no symbol.</summary>
    BadValue,

    /// <summary>Records of a side table contradict each other.</summary>
    Conflict,

    /// <summary>A document of an XML file is not well-formed, or nested deeper than any document is.</summary>
    IllFormed,
}
