using System.Text.RegularExpressions;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>Cuts the first claim off a text of claims.</summary>
internal static partial class FirstClaim
{
    /// <summary>The first claim; the whole text where its claims carry no numbers.</summary>
    internal static string Of(string claims)
    {
        if (!First().IsMatch(claims))
        {
            return claims;
        }

        var second = Second().Match(claims);
        return second.Success ? claims[..second.Groups[1].Index].TrimEnd() : claims;
    }

    [GeneratedRegex(@"^\s*[1１]\s*[.．、:：]", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    // Behind the end of a line or a sentence, and no figure behind the point: 2.5 is none.
    [GeneratedRegex(@"(?:[\r\n]|[。．；;.]\s*)\s*([2２]\s*[.．、:：](?!\s*[0-9０-９]))", RegexOptions.CultureInvariant)]
    private static partial Regex Second();
}
