using System.Text.RegularExpressions;

namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>What an event of 更正 does to an earlier announcement, where its detail says so in one of two forms.</summary>
/// <remarks>
/// <c>撤销：未缴年费专利权终止 2015-03-01</c> (the day may be left out) takes the announcement back;
/// <c>授权 2016-09-27→2016-09-28</c> moves its effective day. Any other detail changes nothing, and is reported.
/// </remarks>
/// <param name="Kind">The kind of the event that is corrected.</param>
/// <param name="From">Its day; null for the latest of the kind.</param>
/// <param name="To">The right day; null where there was no such event.</param>
internal sealed partial record LegalCorrection(LegalEventKind Kind, DateOnly? From, DateOnly? To)
{
    /// <summary>The correction in <paramref name="correction"/>; null where the detail has neither form.</summary>
    internal static LegalCorrection? Of(LegalEvent correction)
    {
        var moved = Moved().Match(correction.Detail);
        var match = moved.Success ? moved : TakenBack().Match(correction.Detail);
        var kind = match.Success ? LegalEventWordings.KindOf(match.Groups[1].Value, "") : LegalEventKind.Unknown;
        var from = match.Groups[2].Length > 0 ? DateText.Parse(match.Groups[2].Value) : null;
        var to = moved.Success ? DateText.Parse(moved.Groups[3].Value) : null;
        return kind == LegalEventKind.Unknown || from is { Ok: false } || to is { Ok: false }
            ? null
            : new LegalCorrection(kind, from?.Value?.Date, to?.Value?.Date);
    }

    /// <summary>The events as they read after the corrections among them, in the order of the days they were known.</summary>
    internal static List<LegalEvent> Apply(IEnumerable<LegalEvent> events)
    {
        var corrected = events.ToList();
        foreach (var correction in corrected.Where(one => one.Kind == LegalEventKind.Correction)
            .OrderBy(one => one.DayKnown).ThenBy(one => one.Detail, StringComparer.Ordinal).ToList())
        {
            Of(correction)?.Correct(corrected);
        }

        return corrected;
    }

    private void Correct(List<LegalEvent> events)
    {
        var meant = events.Where(one => one.Kind == Kind && one.Day is not null && (From is null || one.Day == From)).ToList();
        var day = From ?? meant.Max(one => one.Day);
        foreach (var wrong in meant.Where(one => one.Day == day))
        {
            events.Remove(wrong);
            if (To is not null)
            {
                events.Add(wrong with { EffectiveDay = To });
            }
        }
    }

    [GeneratedRegex(@"^\s*(?:撤销|取消)[:：]?\s*([^\d]+?)\s*(\d{4}-\d{1,2}-\d{1,2})?\s*$")]
    private static partial Regex TakenBack();

    [GeneratedRegex(@"^\s*([^\d:：]+?)[:：]?\s*(\d{4}-\d{1,2}-\d{1,2})\s*(?:→|->)\s*(\d{4}-\d{1,2}-\d{1,2})\s*$")]
    private static partial Regex Moved();
}
