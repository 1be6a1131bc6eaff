using ZhuhaiIp.Analytics.Engine.Search.Exports;

namespace ZhuhaiIp.Analytics.Reports.Tables.Xlsx;

/// <summary>How wide columns are, in characters.</summary>
internal static class XlsxColumns
{
    internal static IReadOnlyList<int> AboutWidths { get; } = [18, 100];

    internal static IReadOnlyList<int> Widths(IEnumerable<ExportColumn> columns) => [.. columns.Select(Width)];

    private static int Width(ExportColumn column) => column switch
    {
        { Id: "abstract" or "claims" or "first_claim" } => 60,
        { Id: "title" } => 44,
        { Kind: ExportValueKind.List } => 30,
        { Kind: ExportValueKind.Day } => 12,
        { Kind: ExportValueKind.Whole or ExportValueKind.Real } => 11,
        _ => 19,
    };
}
