using System.Globalization;
using System.Text.RegularExpressions;

namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>What an event of 期限补偿 grants: days more, or a new last day, or it does not say.</summary>
/// <param name="Days">How many days more; null where a day is said instead, or neither.</param>
/// <param name="Until">The new expiry; null where days are said instead, or neither.</param>
internal sealed partial record TermExtension(int? Days, DateOnly? Until)
{
    internal static TermExtension Of(LegalEvent extension)
    {
        var until = UntilText().Match(extension.Detail);
        if (until.Success && DateText.Parse(until.Groups[1].Value) is { Ok: true } day)
        {
            return new(null, day.Value.Date);
        }

        var days = DaysText().Match(extension.Detail);
        return extension.Amount is > 0 and < 10_000 and var amount ? new((int)amount, null)
            : days.Success ? new(int.Parse(days.Groups[1].Value, CultureInfo.InvariantCulture), null)
            : new(null, null);
    }

    /// <summary>The expiry after these extensions, in the order of their days; null where one does not say by how much.</summary>
    internal static DateOnly? Extend(DateOnly? expiry, IEnumerable<LegalEvent> extensions)
    {
        foreach (var extension in extensions.Select(Of))
        {
            expiry = extension.Until ?? (extension.Days is { } days ? expiry?.AddDays(days) : null);
        }

        return expiry;
    }

    [GeneratedRegex(@"(?:届满日|期满日|届满终止日|延长至|至)[:：]?\s*(\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|\.\d{1,2}\.\d{1,2}|\d{4}))")]
    private static partial Regex UntilText();

    [GeneratedRegex(@"(\d{1,4})\s*(?:天|日|days)")]
    private static partial Regex DaysText();
}
