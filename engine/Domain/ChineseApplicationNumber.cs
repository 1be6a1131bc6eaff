namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The forms of Chinese application numbers, read behind <c>CN</c> or <c>ZL</c>.</summary>
internal static class ChineseApplicationNumber
{
    private const int Short = 8;
    private const int Long = 12;
    private const int Standard13 = 15;

    /// <summary>Reads <paramref name="number"/>, already cleaned; <paramref name="text"/> is what an error shows.</summary>
    internal static ParseResult<ApplicationNumber> Read(ReadOnlySpan<char> number, string text)
    {
        number = WithoutKind(number);
        if (number.Length == Standard13 && NumberText.AllDigits(number))
        {
            return Standard13Numbers.Read(number, text);
        }

        var check = '\0';
        if (number is [.., '.', var behindPoint])
        {
            check = behindPoint;
            number = number[..^2];
        }
        else if (number is [.., '.'])
        {
            number = number[..^1];
        }
        else if (number.Length is Short + 1 or Long + 1)
        {
            check = number[^1];
            number = number[..^1];
        }

        if (number.Length is not (Short or Long) || !NumberText.AllDigits(number))
        {
            return NumberError.Form(text);
        }

        return Fault(number, check, text) is { } fault ? fault : new ApplicationNumber("CN", number.ToString());
    }

    /// <summary>Whether eight or twelve digits have a year, a kind and a serial number; no check digit is asked for.</summary>
    internal static bool IsPossible(ReadOnlySpan<char> digits) => Fault(digits, '\0', "") is null;

    /// <summary>The year in a number's first digits.</summary>
    internal static int YearOf(string digits)
    {
        var first = Two(digits);
        return digits.Length == Long ? first * 100 + Two(digits.AsSpan(2)) : first + (first >= 85 ? 1900 : 2000);
    }

    /// <summary>The kind of right that the digit behind the year tells.</summary>
    internal static PatentKind KindOf(string digits) => digits[digits.Length == Long ? 4 : 2] switch
    {
        '1' or '8' => PatentKind.Invention,
        '2' or '9' => PatentKind.UtilityModel,
        _ => PatentKind.Design,
    };

    /// <summary>What is wrong with the digits, or with the check digit where there is one.</summary>
    internal static Wording? Fault(ReadOnlySpan<char> digits, char check, string text)
    {
        var shown = NumberText.Shown(text);
        var isLong = digits.Length == Long;
        if (isLong ? Two(digits) != 20 || Two(digits[2..]) < 3 : Two(digits) is > 3 and < 85)
        {
            return new($"申请号“{shown}”中的年份不可能", $"application number '{shown}' has an impossible year");
        }

        var kind = digits[isLong ? 4 : 2];
        if (kind is not ('1' or '2' or '3' or '8' or '9'))
        {
            return new(
                $"申请号“{shown}”的种类位应为 1、2、3、8 或 9，所给为 {kind}",
                $"the kind digit of application number '{shown}' must be 1, 2, 3, 8 or 9, not {kind}");
        }

        if (!digits[(isLong ? 5 : 3)..].ContainsAnyExcept('0'))
        {
            return new($"申请号“{shown}”的流水号为零", $"application number '{shown}' has the serial number zero");
        }

        var right = CheckDigit.Of(digits);
        return check == '\0' || check == right
            ? null
            : new(
                $"申请号“{shown}”的校验位应为 {right}，所给为 {check}",
                $"the check digit of application number '{shown}' must be {right}, not {check}");
    }

    // CN 201310568142 A: databases put the letter of the first publication behind the number.
    private static ReadOnlySpan<char> WithoutKind(ReadOnlySpan<char> number) =>
        number is [.., _, 'A' or 'B' or 'C' or 'D' or 'S' or 'U' or 'Y'] ? number[..^1] : number;

    private static int Two(ReadOnlySpan<char> digits) => (digits[0] - '0') * 10 + digits[1] - '0';
}
