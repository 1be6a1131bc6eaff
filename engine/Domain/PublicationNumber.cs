namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The number of a publication, such as <c>CN106540887A</c>.</summary>
public sealed record PublicationNumber
{
    private PublicationNumber(string country, string number, string kindCode) =>
        (Country, Number, KindCode) = (country, number, kindCode);

    /// <summary>The office's two letters.</summary>
    public string Country { get; }

    /// <summary>The number between country and kind.</summary>
    public string Number { get; }

    /// <summary>A letter and an optional digit; empty where the text had none.</summary>
    public string KindCode { get; }

    /// <summary>Reads a number from text as offices and databases write it.</summary>
    public static ParseResult<PublicationNumber> Parse(string text) => throw new NotImplementedException();

    /// <summary>The canonical text, which parses back to an equal number.</summary>
    public override string ToString() => Country + Number + KindCode;
}
