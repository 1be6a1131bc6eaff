using System.Globalization;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>Many filings of one applicant in few days, against its own history and its peers.</summary>
internal sealed class BurstRule(BurstRuleOptions options) : IAbnormalFilingRule
{
    public string Id => "burst";

    public RuleDefinition Definition { get; } = BurstTexts.Definition(options);

    public IEnumerable<Finding> Examine(FilingSet filings)
    {
        var peers = new BurstPeers();
        var candidates = new List<(FilingApplicant Applicant, List<BurstWindow> Windows)>();
        foreach (var applicant in filings.Applicants)
        {
            var windows = Windows(filings, applicant);
            peers.Add(applicant.Kind, windows.Select(window => (filings.Day(window.Start).Year, window.Count)));
            var standing = windows.Where(StandsOut).ToList();
            if (standing.Count > 0)
            {
                candidates.Add((applicant, standing));
            }
        }

        return candidates
            .Select(candidate => Report(filings, candidate.Applicant, candidate.Windows, peers))
            .OfType<Finding>();
    }

    private List<BurstWindow> Windows(FilingSet filings, FilingApplicant applicant)
    {
        var days = new int[applicant.Count];
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = filings.DayNumber(applicant.Start + i);
        }

        return BurstScan.Windows(days, applicant.Start, options.WindowDays, options.HistoryDays);
    }

    /// <summary>Whether a window stands out of what is known of its history. An incomplete history can clear it, so it is
    /// asked for even where it cannot raise the level.</summary>
    private bool StandsOut(BurstWindow window) =>
        window.Count >= options.MinimumFilings
        && window.Ratio >= options.MinimumRatio
        && window.Tail(options.WindowDays, options.HistoryDays) <= options.MaximumTail;

    /// <summary>The finding over the window that stands out most among its peers too; null where none does.</summary>
    private Finding? Report(FilingSet filings, FilingApplicant applicant, List<BurstWindow> windows, BurstPeers peers)
    {
        var measured = windows
            .Select(window => Measure(filings, applicant, window, peers))
            .Where(burst => burst.PeersKnown ? burst.Percentile >= options.PercentileFor(burst.HistoryKnown) : burst.HistoryKnown)
            .OrderByDescending(burst => burst.Score)
            .ThenByDescending(burst => burst.Window.Ratio)
            .ThenBy(burst => burst.Window.Start)
            .ToList();
        return measured.Count == 0 ? null : Report(filings, applicant, measured[0], Apart(filings, measured));
    }

    private Burst Measure(FilingSet filings, FilingApplicant applicant, BurstWindow window, BurstPeers peers)
    {
        var from = filings.Day(window.Start);
        var (count, percentile) = peers.Compare(applicant.Kind, from.Year, window.Count);
        return new Burst(
            window,
            from,
            window.Tail(options.WindowDays, options.HistoryDays),
            filings.ShowsFilingsSince(from.AddDays(-options.HistoryDays)),
            count,
            count >= options.MinimumPeers,
            percentile);
    }

    /// <summary>How many more of the windows there are that share no day with each other or with the first.</summary>
    private int Apart(FilingSet filings, List<Burst> bursts)
    {
        var taken = new List<int>();
        foreach (var day in bursts.Select(burst => filings.DayNumber(burst.Window.Start)))
        {
            if (taken.TrueForAll(other => Math.Abs(other - day) >= options.WindowDays))
            {
                taken.Add(day);
            }
        }

        return taken.Count - 1;
    }

    private Finding Report(FilingSet filings, FilingApplicant applicant, Burst burst, int more)
    {
        var clauses = Clauses.On(burst.From, Definition.Clauses);
        return new Finding
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{Id}:{applicant.Id}:{burst.From:yyyy-MM-dd}"),
            RuleId = Id,
            Title = Definition.Name,
            Level = burst.Level,
            Score = burst.Score,
            Summary = BurstTexts.Summary(options, applicant, burst),
            Clauses = [.. clauses.Select(clause => clause.Id)],
            From = burst.From,
            To = filings.Day(burst.Window.End - 1),
            Parties = [new FindingParty(applicant.Id, applicant.Name, applicant.Kind)],
            Evidence = [.. filings.Filings(applicant, burst.Window.Start, burst.Window.End).Select(Evidence.Of)],
            Notes = [.. BurstTexts.Notes(options, filings, burst, more), .. ScreeningTexts.NotYetEffective(clauses, burst.From)],
            InnocentExplanations = Definition.InnocentExplanations,
            NextChecks = Definition.NextChecks,
        };
    }
}
