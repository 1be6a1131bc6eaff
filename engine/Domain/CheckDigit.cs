namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The check digit of a Chinese application number.</summary>
internal static class CheckDigit
{
    private const string Weights = "234567892345";

    /// <summary>The sum of digits times weights 2…9, 2…5, modulo 11; ten is written <c>X</c>.</summary>
    /// <param name="digits">Eight or twelve digits.</param>
    internal static char Of(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * (Weights[i] - '0');
        }

        return (sum % 11) switch { 10 => 'X', var rest => (char)('0' + rest) };
    }
}
