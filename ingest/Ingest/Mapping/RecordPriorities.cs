using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>Reads the priorities of a record: a number each, with a date before or behind it where there is one.</summary>
internal static class RecordPriorities
{
    private static readonly char[] Blanks = [' ', '\u00A0', '\u3000', '\t'];

    /// <summary>The priorities, in their order.</summary>
    public static IReadOnlyList<Priority> Read(string text)
    {
        var clean = FieldText.Clean(text);
        return clean.Length == 0 ? []
            : [.. FieldText.Split(clean).Select(One).OfType<(string Number, DateOnly? Date)>()
                .Select((one, place) => new Priority(place + 1, one.Number, one.Date))];
    }

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
