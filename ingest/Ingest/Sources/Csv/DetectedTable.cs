using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Csv;

/// <summary>The form of a delimited text.</summary>
/// <param name="Delimiter">What stands between two fields.</param>
/// <param name="Layout">Which column holds which field.</param>
internal sealed record DetectedTable(char Delimiter, TableLayout Layout)
{
    /// <summary>How many rows that are not blank stand before the first record.</summary>
    public int HeaderRows { get; init; }

    /// <summary>The headings; null where a columns file says what the columns are.</summary>
    public IReadOnlyList<string>? Headings { get; init; }

    /// <summary>Why the text is no table of patents; null where it is.</summary>
    public Fault? Fault { get; init; }

    /// <summary>The beginning of a text that is none.</summary>
    public string Raw { get; init; } = "";
}
