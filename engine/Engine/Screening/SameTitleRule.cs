using System.Globalization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>Several filings of one applicant, on one day and with one title.</summary>
internal sealed class SameTitleRule(SameTitleRuleOptions options) : IAbnormalFilingRule
{
    public string Id => "same-title";

    public RuleDefinition Definition { get; } = SameTitleTexts.Definition(options);

    public IEnumerable<Finding> Examine(FilingSet filings)
    {
        var groups = filings.Applicants
            .SelectMany(applicant => SameTitleGroup.Of(filings, applicant, options.MinimumFilings, TakesPart))
            .Where(group => Filings(group, filings) >= options.MinimumFilings)
            .ToList();
        var others = OtherApplicants(filings, groups);
        return groups.Select(group => Report(filings, group, others[group.Title] - 1));
    }

    /// <summary>For each title of the groups, how many applicants of the set have it.</summary>
    private static Dictionary<string, int> OtherApplicants(FilingSet filings, List<SameTitleGroup> groups)
    {
        var hashes = groups.Select(group => group.Hash).ToHashSet();
        var titles = groups.Select(group => group.Title).ToHashSet(StringComparer.Ordinal);
        var counts = titles.ToDictionary(title => title, _ => 0, StringComparer.Ordinal);
        foreach (var applicant in filings.Applicants)
        {
            var own = Enumerable.Range(applicant.Start, applicant.Count)
                .Where(place => hashes.Contains(filings.TitleHash(place)))
                .Select(filings.FoldedTitle)
                .Where(titles.Contains)
                .Distinct(StringComparer.Ordinal);
            foreach (var title in own)
            {
                counts[title]++;
            }
        }

        return counts;
    }

    private bool TakesPart(PatentKind kind) => kind != PatentKind.Design || options.IncludeDesigns;

    private static int Filings(SameTitleGroup group, FilingSet filings) => group.Places.Count - group.Pairs(filings);

    private Finding Report(FilingSet filings, SameTitleGroup group, int others)
    {
        var day = filings.Day(group.Places[0]);
        var count = Filings(group, filings);
        var evidence = group.Places.Select(place => filings.Filing(place, group.Applicant)).ToList();
        var clauses = Clauses.On(day, Definition.Clauses);
        return new Finding
        {
            Id = string.Create(
                CultureInfo.InvariantCulture, $"{Id}:{group.Applicant.Id}:{day:yyyy-MM-dd}:{evidence[0].ApplicationId}"),
            RuleId = Id,
            Title = Definition.Name,
            Level = count >= options.MediumFilings ? FindingLevel.Medium : FindingLevel.Low,
            Score = Score(count),
            Summary = SameTitleTexts.Summary(options, day, count, group.Pairs(filings), evidence[0].Title, others),
            Clauses = [.. clauses.Select(clause => clause.Id)],
            From = day,
            To = day,
            Parties = [new FindingParty(group.Applicant.Id, group.Applicant.Name, group.Applicant.Kind)],
            Evidence = [.. evidence.Select(Evidence.Of)],
            Notes = [.. SameTitleTexts.Notes, .. ScreeningTexts.NotYetEffective(clauses, day)],
            InnocentExplanations = Definition.InnocentExplanations,
            NextChecks = Definition.NextChecks,
        };
    }

    /// <summary>Low: up to 0.4 as the count nears the medium one. Medium: 0.4 + 0.3 · (1 − medium ÷ (count + 1)).</summary>
    private double Score(int count)
    {
        var medium = (double)options.MediumFilings;
        var score = count >= medium
            ? 0.4 + (0.3 * (1 - (medium / (count + 1))))
            : 0.1 + (0.3 * (count - options.MinimumFilings + 1) / (medium - options.MinimumFilings + 1));
        return Math.Round(score, 4);
    }
}
