using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Navigation;

/// <summary>How the cells of a figure's columns are written, told by the column's identity and then by its numbers.</summary>
internal static class ColumnFormats
{
    /// <summary>The format of each column of <paramref name="figure"/>.</summary>
    internal static IReadOnlyList<CellFormat> Of(Figure figure) =>
        [.. figure.Columns.Select((column, index) => Named(column.Id) ?? Seen(figure.Rows, index))];

    private static CellFormat? Named(string id) => id switch
    {
        "year" => CellFormat.Year,
        _ when id.EndsWith("_year", StringComparison.Ordinal) => CellFormat.Year,
        "share" or "cr" => CellFormat.Share,
        _ when id.EndsWith("_share", StringComparison.Ordinal) => CellFormat.Share,
        _ when id.StartsWith("cr", StringComparison.Ordinal) && id.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
            => CellFormat.Share,
        "rta" or "rpa" or "lq" or "hhi" or "gini" => CellFormat.Measure,
        _ => null,
    };

    private static CellFormat Seen(IReadOnlyList<IReadOnlyList<FigureValue>> rows, int index)
    {
        var numbers = rows.Where(row => index < row.Count).Select(row => row[index].Number).OfType<double>().ToList();
        return numbers.Count == 0 ? CellFormat.Text
            : numbers.TrueForAll(double.IsInteger) ? CellFormat.Count
            : CellFormat.Measure;
    }
}
