using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Screening;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Monitoring;
using ZhuhaiIp.Analytics.Store;
using Evidence = ZhuhaiIp.Analytics.Engine.Screening.Evidence;

namespace ZhuhaiIp.Analytics.Cli;

/// <summary>The rules' findings as a clues report prints them, in Chinese.</summary>
internal static class ClueTexts
{
    internal static MonitoringResult Of(MonitorResult result, PatentStore store) => new()
    {
        Scanned = result.Scanned,
        Clues = [.. result.Findings.Select(Clue)],
        Store = new StoreMark(store.Generation, store.Coverage.To, CoverageText.Of(store.Coverage).Chinese),
        Synthetic = store.Coverage.Synthetic > 0,
        Notes = [.. result.Notes.Select(note => note.Chinese)],
    };

    internal static Wording Level(FindingLevel level) => level switch
    {
        FindingLevel.High => new Wording("高", "high"),
        FindingLevel.Medium => new Wording("中", "medium"),
        _ => new Wording("低", "low"),
    };

    private static FilingClue Clue(Finding finding) => new()
    {
        Rule = finding.RuleId,
        Title = finding.Title.Chinese,
        Level = finding.Level switch
        {
            FindingLevel.High => ClueLevel.High,
            FindingLevel.Medium => ClueLevel.Medium,
            _ => ClueLevel.Low,
        },
        Score = finding.Score,
        Summary = finding.Summary.Chinese + string.Concat(finding.Notes.Select(note => " " + note.Chinese)),
        Clause = string.Join("；", finding.Clauses.Select(Clauses.Of).Select(clause => $"{clause.Regulation}{clause.Number}：{clause.Text.Chinese}（{clause.Checked}）")),
        Applications = finding.Applications,
        Parties = [.. finding.Parties.Select(party => party.Name)],
        Evidence = [.. finding.Evidence.Select(Seen)],
        Explanations = [.. finding.InnocentExplanations.Select(text => text.Chinese)],
        Checks = [.. finding.NextChecks.Select(text => text.Chinese)],
    };

    private static ClueEvidence Seen(Evidence row) => new(row.Publication, "标题", null, row.Title, null)
    {
        Filing = new ClueFiling(row.Application, row.FilingDate, KindLabels.Chinese(row.Kind), row.Applicant)
        {
            Subclass = row.Subclass,
            Region = row.Region is { } code ? Regions.Find(code)?.Name ?? code : null,
        },
    };
}
