using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>Runs every rule over the filings of a store.</summary>
public static class FilingMonitor
{
    /// <summary>The clues in <paramref name="filings"/>: the highest score first, then by identity.</summary>
    /// <exception cref="AnalyticsException">An option is out of its range.</exception>
    public static MonitorResult Run(FilingSet filings, MonitorOptions options)
    {
        ArgumentNullException.ThrowIfNull(filings);
        var findings = AbnormalFilingRules.With(options)
            .SelectMany(rule => rule.Examine(filings))
            .Where(finding => !(finding.To < options.Since))
            .Where(finding => options.Applicants?.Overlaps(finding.Parties.Select(party => party.EntityId)) ?? true)
            .OrderByDescending(finding => finding.Score)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .ToList();
        return new MonitorResult(filings.Count, findings, [.. Notes(filings)]);
    }

    private static IEnumerable<Wording> Notes(FilingSet filings)
    {
        yield return new Wording(
            "线索供人工复核，不是对任何申请人的结论。", "Clues are for a person to review; they are no conclusion about any applicant.");
        yield return filings.Published is { From: { } from, To: { } to }
            ? new Wording(
                $"数据来源覆盖公开日 {from:O} 至 {to:O}；更早的申请可能缺失，最近 18 个月的申请可能尚未公开。",
                $"The sources cover publications from {from:O} to {to:O}; earlier filings may be missing, those of the last "
                    + "18 months may not be published yet.")
            : new Wording(
                "数据来源覆盖的公开日未知；申请的历史视为不完整。",
                "Which publication days the sources cover is not known; the history of filings counts as incomplete.");
        if (filings.Undated > 0)
        {
            yield return new Wording(
                $"{filings.Undated:N0} 件申请没有申请日，未参与。", $"{filings.Undated:N0} applications without a filing date were left out.");
        }

        if (filings.WithoutApplicant > 0)
        {
            yield return new Wording(
                $"{filings.WithoutApplicant:N0} 件申请没有申请人，未参与。",
                $"{filings.WithoutApplicant:N0} applications without an applicant were left out.");
        }
    }
}
