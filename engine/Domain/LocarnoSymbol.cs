namespace ZhuhaiIp.Analytics.Domain;

/// <summary>A class of the Locarno classification of designs, such as <c>23-02</c>, or <c>23</c> for the class alone.</summary>
public sealed record LocarnoSymbol
{
    // The classification has classes 1 to 32, and its earlier editions 99 for what fits nowhere.
    private const int LastClass = 32;
    private const int FirstUndivided = 31;
    private const int Miscellaneous = 99;

    private LocarnoSymbol(string @class, string? subclass) => (Class, Subclass) = (@class, subclass);

    /// <summary>The class in two digits.</summary>
    public string Class { get; }

    /// <summary>The subclass in two digits; null where the text has the class alone.</summary>
    /// <value><c>00</c> only in the classes that are not divided: 31-00, 32-00 and 99-00.</value>
    public string? Subclass { get; }

    /// <summary>Reads <c>23-02</c>, <c>2302</c>, <c>23</c> or <c>LOC(13)Cl.23-02</c>. No text makes it throw.</summary>
    public static ParseResult<LocarnoSymbol> Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > NumberText.MaxLength)
        {
            return Error(text ?? "");
        }

        Span<char> buffer = stackalloc char[NumberText.MaxLength];
        var length = 0;
        foreach (var given in text)
        {
            var c = NumberText.Fold(given);
            if (c != ' ')
            {
                buffer[length++] = c;
            }
        }

        return Read(BehindHead(buffer[..length])) is { } symbol ? symbol : Error(text);
    }

    /// <summary>Whether designs of <paramref name="other"/> belong under this symbol.</summary>
    public bool Covers(LocarnoSymbol other) =>
        other is not null && Class == other.Class && (Subclass is null || Subclass == other.Subclass);

    /// <summary>The canonical text, which parses back to an equal symbol.</summary>
    public override string ToString() => Subclass is null ? Class : $"{Class}-{Subclass}";

    private static LocarnoSymbol? Read(ReadOnlySpan<char> digits)
    {
        var dash = digits.IndexOfAny('-', '/');
        var first = dash >= 0 ? digits[..dash] : digits.Length == 4 ? digits[..2] : digits;
        var second = dash >= 0 ? digits[(dash + 1)..] : digits[first.Length..];
        var hasSecond = dash >= 0 || !second.IsEmpty;
        if (Number(first) is not { } number || number == 0 || (number > LastClass && number != Miscellaneous))
        {
            return null;
        }

        return !hasSecond
            ? new($"{number:00}", null)
            : Number(second) is { } subclass && IsOf(number, subclass) ? new($"{number:00}", $"{subclass:00}") : null;
    }

    // Which subclasses a class has differs from edition to edition; that a divided class has no 00, and that 99 was never
    // divided, holds in all of them.
    private static bool IsOf(int @class, int subclass) =>
        subclass == 0 ? @class >= FirstUndivided : @class != Miscellaneous;

    private static int? Number(ReadOnlySpan<char> digits) =>
        digits.Length is 1 or 2 && NumberText.AllDigits(digits)
            ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    // LOC(13)Cl.23-02, LOC(10)CL.06-01: the edition and "Cl." come first.
    private static ReadOnlySpan<char> BehindHead(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("LOC"))
        {
            return text;
        }

        var rest = text[3..];
        var end = rest is ['(', ..] ? rest.IndexOf(')') : -1;
        rest = rest[(end + 1)..];
        rest = rest.StartsWith("CL") ? rest[2..] : rest;
        return rest.TrimStart('.');
    }

    private static Wording Error(string text) => new(
        $"“{NumberText.Shown(text)}”不是洛迦诺分类号（应如 23-02）",
        $"'{NumberText.Shown(text)}' is no Locarno symbol (such as 23-02)");
}
