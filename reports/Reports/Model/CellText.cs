using System.Globalization;
using ZhuhaiIp.Analytics.Engine.Navigation;

namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>A cell as a reader sees it.</summary>
public static class CellText
{
    /// <summary>What stands where there is no value.</summary>
    public const string None = "—";

    /// <summary>The text of <paramref name="value"/> written as <paramref name="format"/> says.</summary>
    public static string Of(FigureValue value, CellFormat format) =>
        value.Text ?? (value.Number is { } number ? Of(number, format) : None);

    /// <summary>The text of <paramref name="number"/> written as <paramref name="format"/> says; a dash where there is none.</summary>
    public static string Of(double? number, CellFormat format) => number is { } value ? Written(value, format) : None;

    private static string Written(double value, CellFormat format)
    {
        var pattern = format switch
        {
            CellFormat.Year => "0",
            CellFormat.Share => "0.0%",
            CellFormat.Count => double.IsInteger(value) ? "#,##0" : "#,##0.00",
            CellFormat.Measure => Math.Abs(value) < 0.1 ? "0.0000" : "#,##0.00",
            _ => "#,##0.####",
        };
        return value.ToString(pattern, CultureInfo.InvariantCulture);
    }
}
