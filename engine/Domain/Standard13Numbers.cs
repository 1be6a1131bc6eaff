using System.Collections.Frozen;

namespace ZhuhaiIp.Analytics.Domain;

/// <summary>Chinese numbers in the form of WIPO ST.13: two digits of type, four of year, nine of serial number.</summary>
internal static class Standard13Numbers
{
    private static readonly FrozenDictionary<string, char> KindDigits = Tables.Rows("standard13-types.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1][0], StringComparer.Ordinal);

    /// <summary>Reads fifteen digits as the national number that they stand for.</summary>
    internal static ParseResult<ApplicationNumber> Read(ReadOnlySpan<char> number, string text)
    {
        var shown = NumberText.Shown(text);
        if (!KindDigits.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(number[..2], out var kind))
        {
            return new Wording(
                $"申请号“{shown}”：ST.13 类型代码 {number[..2]} 尚无对应的国内编号",
                $"application number '{shown}': no national form is known for type {number[..2]} of ST.13");
        }

        // The first two of the nine digits are padding: the national serial number has seven.
        if (number[6..8] is not "00")
        {
            return NumberError.Form(text);
        }

        Span<char> digits = stackalloc char[12];
        number[2..6].CopyTo(digits);
        digits[4] = kind;
        number[8..].CopyTo(digits[5..]);
        return ChineseApplicationNumber.Fault(digits, '\0', text) is { } fault
            ? fault
            : new ApplicationNumber("CN", digits.ToString());
    }
}
