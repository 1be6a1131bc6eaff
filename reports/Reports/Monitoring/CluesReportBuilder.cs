using System.Globalization;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Navigation;

namespace ZhuhaiIp.Analytics.Reports.Monitoring;

/// <summary>Makes the report of filing clues.</summary>
public static class CluesReportBuilder
{
    /// <summary>How many applications or parties of one clue are named on the page; the JSON file has all.</summary>
    private const int MostNamed = 60;

    /// <summary>The report of <paramref name="result"/>.</summary>
    public static Report Build(MonitoringResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new Report
        {
            Title = "专利申请线索报告",
            Subtitle = "非正常专利申请监测",
            Facts =
            [
                new Fact("已扫描申请", CellText.Of(result.Scanned, CellFormat.Count) + "件"),
                new Fact("线索", CellText.Of(result.Clues.Count, CellFormat.Count) + "条"),
                new Fact("数据截止", FigureWords.Day(result.Store.CutOff)),
                new Fact("数据代次", result.Store.Generation.ToString(CultureInfo.InvariantCulture)),
            ],
            Blocks = [.. Overview(result), .. ByRule(result.Clues).SelectMany(Section)],
            Store = result.Store,
            Synthetic = result.Synthetic,
            Notes = result.Notes,
            Data = new CluesData(result),
        };
    }

    private static IEnumerable<Block> Overview(MonitoringResult result) =>
    [
        new Heading(2, "概览", "overview"),
        new Note("以下均为线索，供人工复核，不是对任何单位或个人的认定。同日多件、同名申请在正常业务中也常见。", NoteWeight.Caution),
        new Table(
            new Caption(
                "clues-by-rule",
                "表1",
                "各规则的线索数",
                [new Fact("统计单位", "线索（条）"), new Fact("数据截止", FigureWords.Day(result.Store.CutOff))],
                result.Clues.Count == 0 ? ["扫描范围内没有规则命中。"] : []),
            [
                new TableColumn("规则", CellFormat.Text),
                new TableColumn("可能涉及的条款", CellFormat.Text),
                new TableColumn("高", CellFormat.Count),
                new TableColumn("中", CellFormat.Count),
                new TableColumn("低", CellFormat.Count),
            ],
            [.. ByRule(result.Clues).Select(Counted)]),
    ];

    private static IReadOnlyList<FigureValue> Counted(IGrouping<string, FilingClue> clues) =>
    [
        NameOf(clues),
        string.Join("、", clues.Select(clue => clue.Clause).Distinct(StringComparer.Ordinal)),
        clues.LongCount(clue => clue.Level == ClueLevel.High),
        clues.LongCount(clue => clue.Level == ClueLevel.Medium),
        clues.LongCount(clue => clue.Level == ClueLevel.Low),
    ];

    /// <summary>The clues of each rule, rules and clues in the order they came.</summary>
    private static IEnumerable<IGrouping<string, FilingClue>> ByRule(IReadOnlyList<FilingClue> clues) =>
        clues.GroupBy(clue => clue.Rule, StringComparer.Ordinal);

    private static IEnumerable<Block> Section(IGrouping<string, FilingClue> clues) =>
    [
        new Heading(2, NameOf(clues), "rule-" + clues.Key),
        .. clues.SelectMany((clue, index) => OneClue(clue, index + 1)),
    ];

    /// <summary>What a rule's clues have for a title; its identity where each has its own.</summary>
    private static string NameOf(IGrouping<string, FilingClue> clues)
    {
        var titles = clues.Select(clue => clue.Title).Distinct(StringComparer.Ordinal).ToList();
        return titles.Count == 1 ? titles[0] : clues.Key;
    }

    private static IEnumerable<Block> OneClue(FilingClue clue, int number)
    {
        yield return new Heading(3, $"线索{number}（{Level(clue.Level)}）：{clue.Title}", $"{clue.Rule}-{number}");
        yield return new Paragraph(clue.Summary);
        yield return new Evidence("涉及范围", [.. Scope(clue)], null, null);
        foreach (var evidence in clue.Evidence)
        {
            yield return new Evidence(evidence.Publication, [.. Seen(evidence)], evidence.Passage, evidence.Theirs);
        }

        if (clue.Explanations.Count > 0)
        {
            yield return new Note("可能的正常原因：" + string.Join("；", clue.Explanations) + "。");
        }

        if (clue.Checks.Count > 0)
        {
            yield return new Note("建议核查：" + string.Join("；", clue.Checks) + "。");
        }
    }

    private static IEnumerable<Fact> Scope(FilingClue clue)
    {
        yield return new Fact("可能涉及的条款", clue.Clause);
        yield return new Fact("分值", CellText.Of(clue.Score, CellFormat.Measure));
        yield return new Fact($"当事人（{clue.Parties.Count}）", Named(clue.Parties));
        yield return new Fact($"申请（{clue.Applications.Count}件）", Named(clue.Applications));
    }

    private static IEnumerable<Fact> Seen(ClueEvidence evidence)
    {
        yield return new Fact("字段", evidence.Field);
        if (evidence.Similarity is { } similarity)
        {
            yield return new Fact("相似度", CellText.Of(similarity, CellFormat.Share));
        }
    }

    private static string Named(IReadOnlyList<string> names) =>
        names.Count == 0 ? CellText.None
        : string.Join("、", names.Take(MostNamed)) + (names.Count > MostNamed ? $"等{names.Count}个，全部见JSON文件" : string.Empty);

    private static string Level(ClueLevel level) => level switch
    {
        ClueLevel.High => "高",
        ClueLevel.Medium => "中",
        _ => "低",
    };
}
