using System.Collections.Frozen;
using System.Globalization;

namespace ZhuhaiIp.Analytics.Domain.Families;

/// <summary>American numbers: by series code and serial number, which databases replace by the year.</summary>
/// <remarks>
/// The office writes 11/023,667; DOCDB 2366704 (serial number and year), Espacenet US20040023667, and since 2011 both
/// 201213547826 (year, series code, serial number). The series code follows from year and serial number by a table.
/// </remarks>
internal static class UnitedStatesFilingNumbers
{
    private const int SerialLength = 6;

    private static readonly FrozenDictionary<int, SeriesRow[]> ByYear = Rows()
        .SelectMany(row => Enumerable.Range(row.From, row.To - row.From + 1).Select(year => (year, row)))
        .GroupBy(pair => pair.year, pair => pair.row).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly FrozenDictionary<string, (int From, int To)> Years = Rows()
        .GroupBy(row => row.Series, StringComparer.Ordinal)
        .ToFrozenDictionary(rows => rows.Key, rows => (rows.Min(row => row.From), rows.Max(row => row.To)), StringComparer.Ordinal);

    private sealed record SeriesRow(string Series, bool Provisional, int From, int To, int First, int Last);

    /// <summary>Series code, slash and serial number; null where the number has no form that is known.</summary>
    internal static string? Key(ReadOnlySpan<char> number, DateOnly? day)
    {
        var slash = number.IndexOf('/');
        if (slash > 0 && slash <= 2)
        {
            return NumberText.AllDigits(number[..slash]) && NumberText.AllDigits(number[(slash + 1)..]) && number.Length - slash <= SerialLength + 1
                ? Joined(number[..slash], number[(slash + 1)..])
                : null;
        }

        Span<char> plain = stackalloc char[NumberText.MaxLength];
        var length = 0;
        foreach (var c in number)
        {
            if (c != '/')
            {
                plain[length++] = c;
            }
        }

        var letter = length > 1 && char.IsAsciiLetterUpper(plain[length - 1]) ? plain[--length] : '\0';
        var digits = plain[..length];
        return !NumberText.AllDigits(digits) ? null : digits.Length switch
        {
            12 => Joined(digits[4..6], digits[6..]),
            11 => Dated(digits[4..], Number(digits[..4]), letter),
            8 when letter is not ('A' or 'P') && SeriesFits(digits[..2], day) => Joined(digits[..2], digits[2..]),
            >= 3 and <= 8 => Dated(digits[..^2], Century(Number(digits[^2..]), day), letter),
            _ => null,
        };
    }

    /// <summary>Whether the first two digits can be a series code: of the day's years, where the day is known.</summary>
    private static bool SeriesFits(ReadOnlySpan<char> series, DateOnly? day) =>
        Years.TryGetValue(series.ToString(), out var years)
        && (day is not { } known || (known.Year >= years.From - 1 && known.Year <= years.To + 1));

    private static string? Dated(ReadOnlySpan<char> serialText, int year, char letter)
    {
        var serial = Number(serialText);
        if (serial is 0 or > 999_999 || !ByYear.TryGetValue(year, out var rows))
        {
            return null;
        }

        var row = rows.FirstOrDefault(row => row.Provisional == (letter == 'P') && serial >= row.First && serial <= row.Last);
        return row is null ? null : Joined(row.Series, serialText);
    }

    private static string Joined(ReadOnlySpan<char> series, ReadOnlySpan<char> serial) =>
        $"{Number(series):00}/{Number(serial):000000}";

    private static int Century(int year, DateOnly? day) =>
        year + (day is { } known && known.Year % 100 == year ? known.Year - year : year >= 50 ? 1900 : 2000);

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static IEnumerable<SeriesRow> Rows() => Tables.Rows("us-series.tsv").Select(row => new SeriesRow(
        row[0], row[1] == "provisional", Number(row[2]), Number(row[3]), Number(row[4]), Number(row[5])));
}
