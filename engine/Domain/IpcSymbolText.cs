using System.Buffers;

namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The ways of writing a symbol: with blanks, in fourteen places (WIPO ST.8), with edition and attributes.</summary>
internal static class IpcSymbolText
{
    private const int LongestMainGroup = 4;
    private const int LongestSubgroup = 6;
    private static readonly SearchValues<char> OfEdition = SearchValues.Create("0123456789.");

    /// <summary>Reads a symbol whose section is A–H, or Y where <paramref name="lastSection"/> says so.</summary>
    internal static ParseResult<IpcSymbol> Read(string text, char lastSection)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > NumberText.MaxLength)
        {
            return Error(text ?? "", "为空或过长", "is empty or too long");
        }

        Span<char> buffer = stackalloc char[NumberText.MaxLength];
        var length = 0;
        foreach (var c in text)
        {
            buffer[length++] = NumberText.Fold(c);
        }

        var rest = ((ReadOnlySpan<char>)buffer[..length]).Trim(' ');
        if (rest[0] is not (>= 'A' and <= 'H') && rest[0] != lastSection)
        {
            return Error(text, "的部应为 A–H", "must begin with a section A–H");
        }

        return ReadBehindSection(rest, text);
    }

    private static ParseResult<IpcSymbol> ReadBehindSection(ReadOnlySpan<char> clean, string text)
    {
        if (clean.Length == 1)
        {
            return new IpcSymbol(clean.ToString(), null);
        }

        if (clean.Length < 3 || !NumberText.AllDigits(clean[1..3]) || clean[1..3] is "00")
        {
            return Error(text, "的大类应为两位数字", "must have a class of two digits");
        }

        var rest = clean[3..].TrimStart(' ');
        if (rest.IsEmpty || !char.IsAsciiLetterUpper(rest[0]))
        {
            return rest.IsEmpty ? new IpcSymbol(clean[..3].ToString(), null) : Edition(rest, clean[..3].ToString(), text);
        }

        Span<char> symbol = stackalloc char[4 + LongestMainGroup + 1 + LongestSubgroup];
        clean[..3].CopyTo(symbol);
        symbol[3] = rest[0];
        rest = rest[1..].TrimStart(' ');
        return rest.IsEmpty || !char.IsAsciiDigit(rest[0])
            ? Edition(rest, symbol[..4].ToString(), text)
            : ReadGroups(rest, symbol, text);
    }

    private static ParseResult<IpcSymbol> ReadGroups(ReadOnlySpan<char> rest, Span<char> symbol, string text)
    {
        var main = LeadingDigits(rest);
        rest = rest[main.Length..];
        ReadOnlySpan<char> sub = "00";
        if (main.Length == LongestMainGroup + LongestSubgroup)
        {
            sub = main[LongestMainGroup..];
            main = main[..LongestMainGroup];
        }
        else if (rest.TrimStart(' ') is ['/', .. var behind])
        {
            sub = LeadingDigits(behind.TrimStart(' '));
            rest = behind.TrimStart(' ')[sub.Length..];
        }

        main = main.TrimStart('0');
        if (main.Length is 0 or > LongestMainGroup || sub.Length is < 2 or > LongestSubgroup)
        {
            return Error(text, "的大组或小组不合规则", "has an impossible main group or subgroup");
        }

        // Six places are filled up with zeros: 711000 is 711, 000000 is 00.
        sub = sub.Length == LongestSubgroup ? sub[..Math.Max(2, sub.TrimEnd('0').Length)] : sub;
        main.CopyTo(symbol[4..]);
        symbol[4 + main.Length] = '/';
        sub.CopyTo(symbol[(5 + main.Length)..]);
        return Edition(rest, symbol[..(5 + main.Length + sub.Length)].ToString(), text);
    }

    // (2006.01)I, [2006.01], 20060101AFI20051220BHCN, (8): an edition, then attributes that the symbol does not need.
    private static ParseResult<IpcSymbol> Edition(ReadOnlySpan<char> rest, string symbol, string text)
    {
        rest = rest.Trim(' ');
        if (rest.IsEmpty)
        {
            return new IpcSymbol(symbol, null);
        }

        if (rest is ['(' or '[', ..] && rest.IndexOfAny(')', ']') is > 1 and var end && IsPlain(rest[(end + 1)..]))
        {
            var edition = rest[1..end].Trim(' ');
            return edition.ContainsAnyExcept(OfEdition) || edition.IsEmpty
                ? Error(text, "的版本不合规则", "has an impossible edition")
                : new IpcSymbol(symbol, edition.ToString());
        }

        return rest.Length >= 8 && NumberText.AllDigits(rest[..8]) && IsPlain(rest)
            ? new IpcSymbol(symbol, $"{rest[..4]}.{rest[4..6]}")
            : Error(text, "后有多余的字符", "is followed by characters that do not belong to it");
    }

    private static bool IsPlain(ReadOnlySpan<char> attributes)
    {
        foreach (var c in attributes)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (' ' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> LeadingDigits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text : text[..end];
    }

    private static Wording Error(string text, string chinese, string english) =>
        new($"分类号“{NumberText.Shown(text)}”{chinese}", $"classification symbol '{NumberText.Shown(text)}' {english}");
}
