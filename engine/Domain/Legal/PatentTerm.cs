using System.Globalization;

namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>How long Chinese rights last: <c>patent-terms.tsv</c>.</summary>
public static class PatentTerm
{
    /// <summary>One rule: rights of a kind that were filed from a day on.</summary>
    /// <param name="Kind">The kind of right.</param>
    /// <param name="FiledFrom">The first filing date that the rule holds for.</param>
    /// <param name="Years">How many years the right lasts from its filing date.</param>
    public sealed record Rule(PatentKind Kind, DateOnly FiledFrom, int Years);

    /// <summary>The rules, by kind and day; of those that hold, the last one counts.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        .. Tables.Rows("patent-terms.tsv").Select(cells => new Rule(
                Enum.Parse<PatentKind>(cells[0]),
                DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                int.Parse(cells[2], CultureInfo.InvariantCulture)))
            .OrderBy(rule => rule.Kind).ThenBy(rule => rule.FiledFrom),
    ];

    /// <summary>The years that a right of this kind and filing date lasts; null where only an event can tell.</summary>
    public static int? YearsOf(PatentKind kind, DateOnly filed) =>
        Rules.LastOrDefault(rule => rule.Kind == kind && rule.FiledFrom <= filed)?.Years;

    /// <summary>
    /// The first day on which a right is no longer in force, extensions left out: filed on 2010-03-01 for twenty
    /// years, 2030-03-01. Null where only an event can tell.
    /// </summary>
    public static DateOnly? ExpiryOf(LegalFacts facts) =>
        facts is { Office: "CN", FilingDate: { } start } && YearsOf(facts.Kind, start) is { } years ? start.AddYears(years) : null;

    /// <summary>How many whole years lie between two days.</summary>
    public static int WholeYears(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return from.AddYears(years) > to ? years - 1 : years;
    }
}
