using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ZhuhaiIp.Analytics.Domain.Families;

/// <summary>The forms of other offices' numbers: office, year and serial number out of any of them.</summary>
internal static class ForeignFilingNumbers
{
    private const string AnyOffice = "*";

    private static readonly FrozenDictionary<string, Form[]> Forms = Tables.Rows("foreign-numbers.tsv")
        .Select(row => new Form(row[0], new Regex($"^(?:{row[1]})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking), row[2]))
        .GroupBy(form => form.Office, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private sealed record Form(string Office, Regex Pattern, string Series);

    /// <summary>The comparable form of <paramref name="number"/>, which stands behind <paramref name="office"/>.</summary>
    internal static string Key(string office, string number, DateOnly? day)
    {
        var plain = number.Replace("/", "", StringComparison.Ordinal);
        plain = plain is [.., '.', _] ? plain[..^2] : plain;
        plain = plain.Replace(".", "", StringComparison.Ordinal);
        if (office == "US" && UnitedStatesFilingNumbers.Key(number, day) is { } american)
        {
            return office + american;
        }

        while (plain is [.., >= '0' and <= '9', 'A'])
        {
            plain = plain[..^1];
        }

        var letter = plain is [.., >= '0' and <= '9', >= 'A' and <= 'Z'] ? plain[^1..] : "";
        var body = plain[..^letter.Length];
        return office + (Match(office, body, letter, day) ?? Match(office, body, letter, null) ?? plain);
    }

    private static string? Match(string office, string body, string letter, DateOnly? day)
    {
        foreach (var form in Forms.GetValueOrDefault(office, []).Concat(Forms[AnyOffice]))
        {
            if (form.Pattern.Match(body) is { Success: true } match
                && (Year(match, day) is not { } year || day is null || Math.Abs(year - day.Value.Year) <= 1))
            {
                return Text(match, form, Year(match, day), letter);
            }
        }

        return null;
    }

    private static string Text(Match match, Form form, int? year, string letter)
    {
        var serial = match.Groups["n"].Value.TrimStart('0');
        var series = form.Series.StartsWith("kind ", StringComparison.Ordinal) ? "" : form.Series + match.Groups["s"].Value;
        var kind = form.Series.StartsWith("kind ", StringComparison.Ordinal) ? form.Series[5..] : letter;
        series = series.Length > 0 && char.IsAsciiDigit(series[^1]) ? series + "-" : series;
        return string.Create(CultureInfo.InvariantCulture, $"{year}/{series}{serial}{kind}");
    }

    /// <summary>The year that a form tells; the day's where the form has none and says so.</summary>
    private static int? Year(Match match, DateOnly? day)
    {
        if (Number(match, "y") is { } full)
        {
            return full;
        }

        if (Number(match, "yy") is { } two)
        {
            return two + (two >= 50 ? 1900 : 2000);
        }

        return Number(match, "roc") + 1911 ?? Number(match, "h") + 1988 ?? Number(match, "showa") + 1925
            ?? Number(match, "reiwa") + 2018 ?? Number(match, "fifty") + 1950
            ?? (match.Groups["day"].Success ? day?.Year : null);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;
}
