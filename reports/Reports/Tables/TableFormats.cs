using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Reports.Tables;

/// <summary>The formats that an export can have.</summary>
public static class TableFormats
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ITableFormat> All { get; } =
        [new CsvFormat(), new Xlsx.XlsxFormat(), new JsonLinesFormat(), new ParquetFormat()];

    /// <summary>The format that the ending of <paramref name="path"/> says.</summary>
    /// <exception cref="AnalyticsException">It says none.</exception>
    public static ITableFormat Of(string path)
    {
        var ending = Path.GetExtension(path).TrimStart('.');
        return All.FirstOrDefault(format => string.Equals(format.Extension, ending, StringComparison.OrdinalIgnoreCase))
            ?? throw new AnalyticsException(new Wording(
                $"{path} 的扩展名不是导出格式：可用 {string.Join('、', All.Select(format => "." + format.Extension))}",
                $"The ending of {path} is no format of exports: use {string.Join(", ", All.Select(format => "." + format.Extension))}"));
    }
}
