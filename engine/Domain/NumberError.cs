namespace ZhuhaiIp.Analytics.Domain;

/// <summary>What is said of texts that are no numbers.</summary>
internal static class NumberError
{
    private const int LongestPlain = 20;

    internal static Wording TooLong(string text) => new(
        $"“{NumberText.Shown(text)}”有 {text.Length} 个字符，不是专利号码",
        $"'{NumberText.Shown(text)}' has {text.Length} characters and is no patent number");

    internal static Wording Characters(string text) => new(
        $"“{NumberText.Shown(text)}”含有号码中不应出现的字符",
        $"'{NumberText.Shown(text)}' contains characters that no number has");

    internal static Wording Country(string text) => new(
        $"“{NumberText.Shown(text)}”不以国家/地区代码或数字开头",
        $"'{NumberText.Shown(text)}' begins neither with the code of an office nor with a digit");

    internal static Wording Form(string text) => new(
        $"“{NumberText.Shown(text)}”不符合任何已知的号码格式",
        $"'{NumberText.Shown(text)}' has no known form of a number");

    /// <summary>The letters and digits of a foreign number; null where it has no digit or is longer than numbers are.</summary>
    internal static string? Plain(ReadOnlySpan<char> number)
    {
        Span<char> plain = stackalloc char[NumberText.MaxLength];
        var length = 0;
        foreach (var c in number)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain[length++] = c;
            }
        }

        return length <= LongestPlain && plain[..length].ContainsAnyInRange('0', '9') ? plain[..length].ToString() : null;
    }
}
