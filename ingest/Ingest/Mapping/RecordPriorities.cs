using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>Reads the priorities of a record: a number each, with a date before or behind it where there is one.</summary>
internal static class RecordPriorities
{
    private static readonly char[] Blanks = [' ', '\u00A0', '\u3000', '\t'];

    /// <summary>The priorities, in their order.</summary>
    /// <param name="text">The numbers, with or without their days.</param>
    /// <param name="days">The days where they have a field of their own; they count if there are as many.</param>
    public static IReadOnlyList<Priority> Read(string text, string days)
    {
        var clean = FieldText.Clean(text);
        if (clean.Length == 0)
        {
            return [];
        }

        (string Number, DateOnly? Date)[] read =
            [.. FieldText.Split(clean).Select(One).OfType<(string Number, DateOnly? Date)>()];
        var apart = FieldText.Split(FieldText.Clean(days));
        return [.. read.Select((one, place) => new Priority(
            place + 1, one.Number, one.Date ?? (apart.Length == read.Length ? Day(apart[place]) : null)))];
    }

    private static DateOnly? Day(string text) => DateText.Parse(text).Value?.Date;

    private static (string Number, DateOnly? Date)? One(string text)
    {
        var words = text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        DateOnly? date = null;
        var number = "";
        foreach (var word in words)
        {
            if (words.Length > 1 && date is null && DateText.Parse(word) is { Ok: true } parsed)
            {
                date = parsed.Value.Date;
            }
            else
            {
                number += word;
            }
        }

        return number.Length == 0 ? null : (number, date);
    }
}
