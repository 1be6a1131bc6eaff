namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The number of a publication, such as <c>CN106540887A</c>.</summary>
public sealed record PublicationNumber
{
    // Nine-digit numbers came with the publications of July 2007.
    private static readonly DateOnly FirstNineDigits = new(2007, 7, 1);

    internal PublicationNumber(string country, string number, string kindCode) =>
        (Country, Number, KindCode) = (country, number, kindCode);

    /// <summary>The office's two letters; <c>CN</c> unless the text says otherwise.</summary>
    public string Country { get; }

    /// <summary>The number between country and kind.</summary>
    public string Number { get; }

    /// <summary>A letter and an optional digit; empty where the text had none.</summary>
    public string KindCode { get; }

    /// <summary>Country and number without the kind.</summary>
    public string Stem => Country + Number;

    /// <summary>Whether <see cref="Stem"/> belongs to one application: its publication, grant and corrections share it.</summary>
    /// <remarks>True of the nine-digit Chinese numbers in use since 2007, false of the shorter ones before.</remarks>
    public bool StemIsShared => Country == "CN" && Number.Length == 9;

    /// <summary>The kind of right that the kind code or a Chinese number tells.</summary>
    public PatentKind PatentKind => KindCode is [var letter, ..]
        ? KindMeanings.RightOf(Country, letter)
        : Country == "CN" ? ChinesePublicationNumber.KindOf(Number) : PatentKind.Unknown;

    /// <summary>What a publication of this kind, of China's office on this date, was.</summary>
    /// <param name="date">The publication date; null where it is not known: then only what holds on every date.</param>
    /// <returns>The meaning, whose stage is unknown for other offices and where the date decides but is not known.</returns>
    public KindMeaning Meaning(DateOnly? date) => Country != "CN"
        ? KindMeaning.Unknown with { Right = PatentKind }
        : KindMeanings.Of(KindCode, date ?? (StemIsShared ? FirstNineDigits : DateOnly.MinValue), date ?? DateOnly.MaxValue);

    /// <summary>What the kind code of a Chinese publication meant on a date, after the dated table of kinds.</summary>
    /// <param name="kindCode">A letter and an optional digit.</param>
    /// <param name="date">The publication date; null where it is not known: then only what holds on every date.</param>
    public static KindMeaning MeaningOf(string kindCode, DateOnly? date) =>
        KindMeanings.Of(kindCode, date ?? DateOnly.MinValue, date ?? DateOnly.MaxValue);

    /// <summary>Reads a number from text as offices and databases write it. No text makes it throw.</summary>
    public static ParseResult<PublicationNumber> Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Wording("公开号为空", "the publication number is empty");
        }

        if (text.Length > NumberText.MaxLength)
        {
            return NumberError.TooLong(text);
        }

        Span<char> buffer = stackalloc char[NumberText.MaxLength];
        var length = NumberText.Clean(text, buffer, out _);
        return length <= 0 ? NumberError.Characters(text) : Read(buffer[..length], text);
    }

    /// <summary>The canonical text, which parses back to an equal number.</summary>
    public override string ToString() => Country + Number + KindCode;

    private static ParseResult<PublicationNumber> Read(ReadOnlySpan<char> clean, string text)
    {
        var country = char.IsAsciiDigit(clean[0]) ? "CN" : Offices.At(clean);
        if (country is null)
        {
            return NumberError.Country(text);
        }

        var rest = char.IsAsciiDigit(clean[0]) ? clean : clean[2..];
        if (country == "CN")
        {
            var kind = KindLength(rest);
            return ChinesePublicationNumber.Fault(rest[..^kind], text) is { } fault
                ? fault
                : new PublicationNumber(country, rest[..^kind].ToString(), rest[^kind..].ToString());
        }

        if (NumberError.Plain(rest) is not { } plain)
        {
            return NumberError.Form(text);
        }

        var cut = plain.Length - KindLength(plain);
        return new PublicationNumber(country, ForeignPublicationNumber.Canonical(country, plain[..cut]), plain[cut..]);
    }

    // A letter behind a digit, and perhaps one digit behind the letter.
    private static int KindLength(ReadOnlySpan<char> number) => number switch
    {
        [.., >= '0' and <= '9', >= 'A' and <= 'Z'] => 1,
        [.., >= '0' and <= '9', >= 'A' and <= 'Z', >= '0' and <= '9'] => 2,
        _ => 0,
    };
}
