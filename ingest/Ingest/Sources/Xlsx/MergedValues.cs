using ExcelDataReader;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Xlsx;

/// <summary>Gives every row of a range that is merged downwards the value that stands in its first cell.</summary>
/// <remarks>
/// Not in columns of numbers: rows that share a number are not several records, and are rejected as having none.
/// </remarks>
internal sealed class MergedValues(CellRange[] ranges, Func<int, bool> isNumber)
{
    private readonly ILookup<int, CellRange> _byFirstRow = ranges
        .Where(range => range.ToRow > range.FromRow && !isNumber(range.FromColumn))
        .ToLookup(range => range.FromRow + 1);

    private readonly List<(CellRange Range, string Value)> _open = [];

    /// <summary>Fills the cells of a row; rows come in order, numbered from 1.</summary>
    public void Fill(int row, string[] cells)
    {
        _open.RemoveAll(open => open.Range.ToRow + 1 < row);
        foreach (var (range, value) in _open)
        {
            if (range.FromColumn < cells.Length)
            {
                cells[range.FromColumn] = value;
            }
        }

        foreach (var range in _byFirstRow[row].Where(range => range.FromColumn < cells.Length))
        {
            _open.Add((range, cells[range.FromColumn]));
        }
    }
}
