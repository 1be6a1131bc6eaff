namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The number an office gives an application, such as <c>CN201310102344.9</c>.</summary>
/// <remarks>
/// Chinese numbers have twelve digits since October 2003 and eight before, each with a check digit behind a point.
/// Text may lack country, point and check digit, may say <c>ZL</c> for <c>CN</c>, may be in full width, and may have
/// the form of WIPO ST.13. International applications are <c>PCT/CN2019/123456</c>. Other offices' numbers are kept
/// letter by letter, without blanks and points.
/// </remarks>
public sealed record ApplicationNumber
{
    internal ApplicationNumber(string country, string digits) => (Country, Digits) = (country, digits);

    /// <summary>The office's two letters; <c>CN</c> unless the text says otherwise, <c>WO</c> for the PCT.</summary>
    public string Country { get; }

    /// <summary>The number without country and check digit: what two numbers are compared by.</summary>
    public string Digits { get; }

    /// <summary>Country and <see cref="Digits"/>: one text for every way of writing the number.</summary>
    public string Key => Country + Digits;

    /// <summary>Whether it is an international application under the PCT.</summary>
    public bool IsInternational => Country == "WO";

    /// <summary>The year inside a Chinese or international number, which is not always the year of filing; else null.</summary>
    public int? NumberYear => Country switch
    {
        "CN" => ChineseApplicationNumber.YearOf(Digits),
        "WO" => int.Parse(Digits.AsSpan(2, 4), System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The kind of right that a Chinese number tells; unknown elsewhere.</summary>
    public PatentKind Kind => Country == "CN" ? ChineseApplicationNumber.KindOf(Digits) : PatentKind.Unknown;

    /// <summary>Reads a number from text as offices and databases write it.</summary>
    /// <remarks>A Chinese check digit is verified where there is one. No text makes it throw.</remarks>
    public static ParseResult<ApplicationNumber> Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Wording("申请号为空", "the application number is empty");
        }

        if (text.Length > NumberText.MaxLength)
        {
            return NumberError.TooLong(text);
        }

        Span<char> buffer = stackalloc char[NumberText.MaxLength];
        var length = NumberText.Clean(text, buffer, out var loneLetter);
        return length <= 0 ? NumberError.Characters(text) : Read(buffer[..length], loneLetter, text);
    }

    /// <summary>The canonical text, check digit included where the number is Chinese; parses back to an equal number.</summary>
    public override string ToString() => Country switch
    {
        "CN" => string.Create(Digits.Length + 4, Digits, static (target, digits) =>
        {
            "CN".CopyTo(target);
            digits.CopyTo(target[2..]);
            target[^2] = '.';
            target[^1] = CheckDigit.Of(digits);
        }),
        "WO" => $"PCT/{Digits.AsSpan(0, 6)}/{Digits.AsSpan(6)}",
        _ => Key,
    };

    private static ParseResult<ApplicationNumber> Read(ReadOnlySpan<char> clean, char loneLetter, string text)
    {
        if (clean.StartsWith("PCT"))
        {
            return InternationalApplicationNumber.Read(clean[3..], text);
        }

        if (char.IsAsciiDigit(clean[0]) || clean.StartsWith("ZL"))
        {
            return ChineseApplicationNumber.Read(clean[0] == 'Z' ? clean[2..] : clean, text);
        }

        var country = Offices.At(clean);
        var number = clean[Math.Min(2, clean.Length)..];
        return country switch
        {
            null => NumberError.Country(text),
            "WO" => InternationalApplicationNumber.Read(number, text),
            "CN" when number is [.., 'W'] => InternationalApplicationNumber.OfOffice(country, number[..^1]) ?? NumberError.Form(text),
            "CN" => ChineseApplicationNumber.Read(number.StartsWith("ZL") ? number[2..] : number, text),
            _ => ForeignNumber(country, number, loneLetter, text),
        };
    }

    private static ParseResult<ApplicationNumber> ForeignNumber(
        string country, ReadOnlySpan<char> number, char loneLetter, string text)
    {
        number = loneLetter == 'A' ? number[..^1] : number;

        // A digit behind a point is a check digit (EP 12345678.9, GB 0409664.8): other sources leave it out.
        number = number is [.., '.', >= '0' and <= '9'] ? number[..^2] : number;
        if (NumberError.Plain(number) is not { } plain)
        {
            return NumberError.Form(text);
        }

        // Kind A is what a number without a kind means; other letters tell numbers apart (JP …U is not JP …A).
        while (plain is [.., >= '0' and <= '9', 'A'])
        {
            plain = plain[..^1];
        }

        return plain is [.., 'W'] && InternationalApplicationNumber.OfOffice(country, plain.AsSpan(..^1)) is { } pct
            ? pct
            : new ApplicationNumber(country, plain);
    }
}
