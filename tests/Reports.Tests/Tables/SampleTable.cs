using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Engine.Search.Exports;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Reports.Tests.Tables;

/// <summary>An export whose values are whatever a test says.</summary>
internal static class SampleTable
{
    internal const string Columns = "publication_number,title,applicants,filing_date,family_size,score,abstract";

    /// <summary>Rows with everything that formats trip over.</summary>
    internal static IReadOnlyList<object?[]> Hostile { get; } =
    [
        ["CN103000000A", "一种墨盒", new[] { "甲公司", "乙公司" }, new DateOnly(2015, 3, 1), 3L, 1.25, "摘要"],
        ["CN103000001A", "-20℃储存装置", Array.Empty<string>(), null, null, null, null],
        ["CN103000002A", "=HYPERLINK(\"http://a.b\",\"c\")", new[] { "=甲", "乙;丙" }, new DateOnly(1899, 12, 31), 0L, 0.0, "@SUM(A1)"],
        ["CN103000003A", "a,\"b\"\r\nc\n", new[] { "+86" }, new DateOnly(1985, 4, 1), long.MaxValue, 0.0001, "\t首行缩进"],
        ["CN103000004A", "𠮷<&>'\u0001\uFFFF_x0041_", new[] { "A & B <C>" }, new DateOnly(2200, 12, 31), 1L, 12345.6789, "'=1"],
        ["CN103000005A", " 前后空格 ", new[] { "｜" }, null, 2L, 3.0, new string('长', 40_000)],
    ];

    internal static ExportTable Of(IEnumerable<object?[]> rows, Language language = Language.Chinese, string query = "标题:\"墨盒\"") => new()
    {
        Query = query,
        Parsed = QueryParser.Parse("标题:\"墨盒\""),
        Unit = CountUnit.Application,
        Sort = SortOrder.FilingDate,
        Total = rows.Count(),
        Language = language,
        Columns = ExportColumns.Parse(Columns),
        Rows = rows,
        Notes = [new Wording("一条提示", "a note")],
        Generation = 7,
        Coverage = StoreCoverage.Empty,
    };

    /// <summary>A value as text, as a table without lists shows it.</summary>
    internal static string? Text(object? value) => value switch
    {
        IReadOnlyList<string> texts => ExportTable.Joined(texts),
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        double number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
