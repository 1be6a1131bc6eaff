namespace ZhuhaiIp.Analytics.Domain.Families;

/// <summary>What numbers of applications are compared by, however their source writes them.</summary>
/// <remarks>
/// Chinese and international numbers are compared by their digits without the check digit, whatever it says; others by
/// office, year and serial number without padding: <c>US 15/123,456</c>, <c>US201715123456</c> and
/// <c>US 2017 15123456 A</c> are one, so are <c>EP17123456.7</c> and <c>EP20170123456</c>. A number in a form that is
/// not known is compared letter by letter.
/// </remarks>
public sealed record FilingKey
{
    private FilingKey(string text) => Text = text;

    /// <summary>The office and its number in one way of writing, such as <c>JP2016/123456</c>.</summary>
    public string Text { get; }

    /// <summary>Whether it is an international application under the PCT.</summary>
    public bool IsInternational => Text.StartsWith("WO", StringComparison.Ordinal);

    /// <summary>Whether it is a Chinese application.</summary>
    public bool IsChinese => Text.StartsWith("CN", StringComparison.Ordinal);

    /// <summary>The key of a number that was read.</summary>
    /// <param name="number">The number.</param>
    /// <param name="filed">The filing date, which tells forms apart that look alike; null where it is not known.</param>
    public static FilingKey Of(ApplicationNumber number, DateOnly? filed) => new(
        number.Country is "CN" or "WO" ? number.Key : ForeignFilingNumbers.Key(number.Country, number.Digits, filed));

    /// <summary>Reads the number of a priority as offices and databases write it. No text makes it throw.</summary>
    /// <param name="text">The number; without an office it is taken for Chinese.</param>
    /// <param name="day">The day claimed, which tells forms apart that look alike; null where it is not known.</param>
    public static ParseResult<FilingKey> Parse(string text, DateOnly? day)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Wording("号码为空", "the number is empty");
        }

        if (text.Length > NumberText.MaxLength)
        {
            return NumberError.TooLong(text);
        }

        var western = JapaneseEras.ToLatin(text);
        Span<char> buffer = stackalloc char[NumberText.MaxLength];
        var length = western.Length > NumberText.MaxLength ? 0 : NumberText.Clean(western, buffer, out _);
        return length <= 0 ? NumberError.Characters(text) : Read(buffer[..length], western, text, day);
    }

    /// <summary>The comparable text.</summary>
    public override string ToString() => Text;

    private static ParseResult<FilingKey> Read(ReadOnlySpan<char> clean, string western, string text, DateOnly? day)
    {
        // China's gazettes put the office last: 62/123,456 2018.02.16 US.
        if (clean.Length > 4 && char.IsAsciiDigit(clean[0]) && Offices.At(clean[^2..]) is { } last)
        {
            var turned = last + clean[..^2].ToString();
            return Read(turned, turned, text, day);
        }

        if (clean.StartsWith("CN") || clean.StartsWith("ZL") || char.IsAsciiDigit(clean[0]))
        {
            return ChineseFilingNumbers.Digits(clean) is { } digits ? new FilingKey("CN" + digits) : Known(western, text);
        }

        return Offices.At(clean) is { } office ? OfOffice(office, clean, western, text, day)
            : clean.StartsWith("PCT") ? Known(western, text)
            : NumberError.Country(text);
    }

    private static ParseResult<FilingKey> OfOffice(
        string office, ReadOnlySpan<char> clean, string western, string text, DateOnly? day)
    {
        if (office == "WO" || clean is [.., 'W'])
        {
            return Known(western, text);
        }

        var number = clean[2..];
        return NumberError.Plain(number) is null
            ? NumberError.Form(text)
            : new FilingKey(ForeignFilingNumbers.Key(office, number.ToString(), day));
    }

    private static ParseResult<FilingKey> Known(string western, string text)
    {
        var parsed = ApplicationNumber.Parse(western);
        return parsed.Ok ? new FilingKey(parsed.Value.Key) : parsed.Error.English.Length == 0 ? NumberError.Form(text) : parsed.Error;
    }
}
