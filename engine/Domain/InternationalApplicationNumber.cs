namespace ZhuhaiIp.Analytics.Domain;

/// <summary>Numbers of international applications: <c>PCT/CN2019/123456</c> and the other ways of writing them.</summary>
internal static class InternationalApplicationNumber
{
    private const int SerialLength = 6;
    private const int FirstYear = 1978;

    /// <summary>Reads what stands behind <c>PCT</c> or <c>WO</c>.</summary>
    internal static ParseResult<ApplicationNumber> Read(ReadOnlySpan<char> number, string text)
    {
        number = number.TrimStart('/');
        number = number.StartsWith("PCT") ? number[3..].TrimStart('/') : number;
        number = number is [.., >= '0' and <= '9', 'A' or 'W'] ? number[..^1] : number;
        if (Offices.At(number) is { } office)
        {
            return OfOffice(office, number[2..]) ?? Unread(text);
        }

        // WO2019CN123456: the form of Espacenet has the year first.
        var yearFirst = number.Length > SerialLength && NumberText.AllDigits(number[..4]);
        if (!yearFirst || Offices.At(number[4..]) is not { } second)
        {
            return Unread(text);
        }

        Span<char> turned = stackalloc char[number.Length - 2];
        number[..4].CopyTo(turned);
        number[6..].CopyTo(turned[4..]);
        return OfOffice(second, turned) ?? Unread(text);
    }

    /// <summary>The application that <paramref name="office"/> received under this year and serial number, if it is one.</summary>
    internal static ParseResult<ApplicationNumber>? OfOffice(string office, ReadOnlySpan<char> number)
    {
        Span<char> digits = stackalloc char[NumberText.MaxLength];
        var length = 0;
        foreach (var c in number)
        {
            if (char.IsAsciiDigit(c))
            {
                digits[length++] = c;
            }
            else if (c != '/')
            {
                return null;
            }
        }

        // Two digits of year and five of serial until 2003, four and six since; some sources pad the serial to seven.
        var yearLength = length == 7 ? 2 : 4;
        if (length is not (7 or 9 or 10 or 11))
        {
            return null;
        }

        var year = int.Parse(digits[..yearLength], System.Globalization.CultureInfo.InvariantCulture);
        year += yearLength == 4 ? 0 : year >= FirstYear % 100 ? 1900 : 2000;
        var serial = int.Parse(digits[yearLength..length], System.Globalization.CultureInfo.InvariantCulture);
        if (year is < FirstYear or > 2099 || serial is 0 or > 999_999)
        {
            return null;
        }

        return new ApplicationNumber("WO", $"{office}{year:0000}{serial:000000}");
    }

    private static Wording Unread(string text) => new(
        $"“{NumberText.Shown(text)}”不是 PCT 国际申请号（应如 PCT/CN2019/123456）",
        $"'{NumberText.Shown(text)}' is no PCT application number (such as PCT/CN2019/123456)");
}
