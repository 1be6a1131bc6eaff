namespace ZhuhaiIp.Analytics.Domain.Families;

/// <summary>Chinese numbers among priorities: what stands behind the point is not asked whether it is right.</summary>
internal static class ChineseFilingNumbers
{
    private const int Short = 8;
    private const int Long = 12;

    /// <summary>The eight or twelve digits; null where the text has another form, which the strict reader is to judge.</summary>
    /// <param name="clean">The cleaned text, with or without <c>CN</c> and <c>ZL</c>.</param>
    internal static string? Digits(ReadOnlySpan<char> clean)
    {
        var named = clean.StartsWith("CN");
        clean = named ? clean[2..] : clean;
        clean = clean.StartsWith("ZL") ? clean[2..] : clean;
        clean = clean is [.., >= '0' and <= '9' or 'X', 'A' or 'U' or 'S' or 'B' or 'Y' or 'C' or 'D'] ? clean[..^1] : clean;
        clean = clean is [.., '.', _] ? clean[..^2] : clean is [.., '.'] or [.., '/'] ? clean[..^1] : clean;
        clean = clean.Length is Short + 1 or Long + 1 ? clean[..^1] : clean;
        if (!NumberText.AllDigits(clean))
        {
            return null;
        }

        return clean.Length switch
        {
            Short or Long => ChineseApplicationNumber.IsPossible(clean) ? clean.ToString() : null,
            11 when named => FromEspacenet(clean),
            _ => null,
        };
    }

    /// <summary>Espacenet writes year, kind digit and six digits of serial number: <c>CN20131102344</c>, <c>CN19988014060</c>.</summary>
    /// <remarks>Twelve-digit numbers began at serial number 0100001, so a serial number below tells the older form.</remarks>
    private static string? FromEspacenet(ReadOnlySpan<char> number)
    {
        var year = int.Parse(number[..4], System.Globalization.CultureInfo.InvariantCulture);
        var digits = year < 2003 || (year == 2003 && number[5] == '0')
            ? number[5] == '0' ? $"{number[2..5]}{number[6..]}" : null
            : $"{number[..5]}0{number[5..]}";
        return digits is not null && ChineseApplicationNumber.IsPossible(digits) ? digits : null;
    }
}
