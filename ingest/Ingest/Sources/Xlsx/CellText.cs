using System.Globalization;
using ExcelDataReader;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Xlsx;

/// <summary>The text of a cell, as a CSV of the same table would have it.</summary>
/// <remarks>A formula gives the value that was saved with it; an error value gives nothing.</remarks>
internal static class CellText
{
    /// <summary>The text of a cell in the reader's row; empty for an empty cell.</summary>
    public static string Of(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        string text => text,
        double number => Of(number, reader.GetNumberFormatString(column)),
        DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    // A format of zeros only is how a sheet keeps the leading zeros of a postcode or a number.
    private static string Of(double number, string? format)
    {
        var whole = Math.Abs(number) < 1e15 && Math.Truncate(number) == number;
        return whole && format is { Length: > 1 and <= 20 } && format.All(letter => letter == '0')
            ? number.ToString(format, CultureInfo.InvariantCulture)
            : number.ToString(whole ? "0" : "R", CultureInfo.InvariantCulture);
    }
}
