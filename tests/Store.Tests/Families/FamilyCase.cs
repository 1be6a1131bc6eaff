using System.Globalization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Tests.Families;

/// <summary>A row of the table of cases: records, and which of them are of one family.</summary>
internal sealed record FamilyCase(string Name, IReadOnlyList<string> Labels, IReadOnlyList<Patent> Records, string Simple, string Extended, string Relations)
{
    internal static IReadOnlyList<FamilyCase> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Families", "FamilyCases.tsv"))
            .Where(line => !line.StartsWith('#')).Select((line, number) => Read(line, number + 1)),
    ];

    private static FamilyCase Read(string line, int number)
    {
        var cells = line.Replace("{n}", number.ToString("000", CultureInfo.InvariantCulture), StringComparison.Ordinal).Split('\t');
        var records = cells[1].Split(" || ");
        return new FamilyCase(
            cells[0], [.. records.Select(record => record[..1])], [.. records.Select((record, place) => Record(record, (number * 10) + place))],
            cells[2], cells[3], cells[4]);
    }

    // Each record is a publication of its own, so that two of them can be one application's.
    private static Patent Record(string text, int publication)
    {
        var words = text.Split(' ');
        var number = ApplicationNumber.Parse(words[1]).Value ?? throw new InvalidDataException(text);
        var patent = new Patent
        {
            Application = number,
            Publication = PublicationNumber.Parse($"AU{2020000000 + publication}A1").Value,
            Kind = number.Kind,
        };
        return words[2..].Aggregate(patent, With);
    }

    private static Patent With(Patent patent, string word)
    {
        var value = word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return word[..^value.Length] switch
        {
            "d=" => patent with { FilingDate = Day(value) },
            "p=" => patent with { Priorities = [.. patent.Priorities, Priority(value, patent.Priorities.Count + 1)] },
            "pct=" => patent with { InternationalApplication = ApplicationNumber.Parse(value).Value },
            "parent=" => patent with { Parent = ApplicationNumber.Parse(value).Value },
            "twin=" => patent with { SameDayApplication = ApplicationNumber.Parse(value).Value },
            "by=" => patent with { Parties = [new Party(PartyRole.Applicant, 1, value)] },
            "t=" => patent with { Title = value },
            _ => throw new InvalidDataException(word),
        };
    }

    private static Priority Priority(string text, int sequence)
    {
        var parts = text.TrimEnd('!').Split('@');
        return new Priority(sequence, parts[0], parts.Length > 1 ? Day(parts[1]) : null) { IsActive = !text.EndsWith('!') };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
