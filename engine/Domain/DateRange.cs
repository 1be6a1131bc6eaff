namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The days from one to another, both included.</summary>
/// <param name="From">The first day; null where the range is open at its beginning.</param>
/// <param name="To">The last day; null where the range is open at its end.</param>
public sealed record DateRange(DateOnly? From, DateOnly? To)
{
    /// <summary>Every day.</summary>
    public static DateRange Always { get; } = new(null, null);

    /// <summary>Whether no day lies in the range.</summary>
    public bool IsEmpty => From > To;

    /// <summary>Reads a year, a month or a day as the days it has: <c>2015</c>, <c>2015-06</c>, <c>2015年6月</c>, <c>2015-06-30</c>.</summary>
    public static ParseResult<DateRange> Parse(string text)
    {
        var given = (text ?? "").Trim();
        if (given.Length is >= 4 and <= 8 && DateText.Parse(MonthOf(given)) is { Ok: true } month)
        {
            var first = month.Value.Date;
            return given.TrimEnd('年').Length == 4
                ? new DateRange(first, first.AddYears(1).AddDays(-1))
                : new DateRange(first, first.AddMonths(1).AddDays(-1));
        }

        var day = DateText.Parse(given);
        return day.Ok ? new DateRange(day.Value.Date, day.Value.Date) : day.Error;
    }

    /// <summary>Whether <paramref name="date"/> lies in the range.</summary>
    public bool Contains(DateOnly date) => !(date < From) && !(date > To);

    /// <summary>The range as <c>2015-01-01..2017-12-31</c>, with nothing at an open end.</summary>
    public override string ToString() => $"{Shown(From)}..{Shown(To)}";

    private static string Shown(DateOnly? date) => date is { } day ? new DateText(day).ToString() : "";

    // The first day of a year or a month, as text; anything else stays unreadable.
    private static string MonthOf(string text) => text switch
    {
        { Length: 4 } => text + "0101",
        { Length: 5 } when text[4] == '年' => text[..4] + "0101",
        { Length: 6 } when NumberText.AllDigits(text) => text + "01",
        _ when text[^1] == '月' => text + "1日",
        _ when text[4] is '-' or '/' or '.' && text.LastIndexOf(text[4]) == 4 => text + text[4] + "1",
        _ => "",
    };
}
