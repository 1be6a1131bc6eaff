namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The number an office gives an application, such as <c>CN201310102344.5</c>.</summary>
public sealed record ApplicationNumber
{
    private ApplicationNumber(string country, string digits) => (Country, Digits) = (country, digits);

    /// <summary>The office's two letters; <c>CN</c> unless the text says otherwise.</summary>
    public string Country { get; }

    /// <summary>The number without country and check digit: what two numbers are compared by.</summary>
    public string Digits { get; }

    /// <summary>Country and <see cref="Digits"/>: one text for every way of writing the number.</summary>
    public string Key => Country + Digits;

    /// <summary>The kind of right that a Chinese number tells; unknown elsewhere.</summary>
    public PatentKind Kind => throw new NotImplementedException();

    /// <summary>Reads a number from text as offices and databases write it.</summary>
    public static ParseResult<ApplicationNumber> Parse(string text) => throw new NotImplementedException();

    /// <summary>The canonical text, check digit included where the office has one; parses back to an equal number.</summary>
    public override string ToString() => throw new NotImplementedException();
}
