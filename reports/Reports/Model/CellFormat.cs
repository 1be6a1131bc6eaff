namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>How a cell's value is written.</summary>
public enum CellFormat
{
    /// <summary>As it is.</summary>
    Text,

    /// <summary>A count, with thousands separators; a fraction of a record keeps two decimals.</summary>
    Count,

    /// <summary>A part of one, as a percentage with one decimal.</summary>
    Share,

    /// <summary>A measure, with two decimals, more where it is small.</summary>
    Measure,

    /// <summary>A year, without separators.</summary>
    Year,

    /// <summary>A number, a symbol or a day that is never broken over two lines.</summary>
    Identifier,
}
