using System.Globalization;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Navigation;

namespace ZhuhaiIp.Analytics.Reports.Monitoring;

/// <summary>Makes the report of filing clues.</summary>
public static class CluesReportBuilder
{
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
        .. result.Clues.Count > 0 ? [Listed(result)] : Array.Empty<Block>(),
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

    /// <summary>Every clue in a line, which leads to it.</summary>
    private static Table Listed(MonitoringResult result)
    {
        var clues = ByRule(result.Clues).SelectMany(rule => rule.Select((clue, index) => (Clue: clue, Number: index + 1))).ToList();
        return new Table(
            new Caption(
                "clues",
                "表2",
                "线索一览",
                [new Fact("统计单位", "申请（件）"), new Fact("数据截止", FigureWords.Day(result.Store.CutOff))],
                []),
            [
                new TableColumn("线索", CellFormat.Text),
                new TableColumn("级别", CellFormat.Identifier),
                new TableColumn("分值", CellFormat.Measure),
                new TableColumn("当事人", CellFormat.Text),
                new TableColumn("申请", CellFormat.Count),
                new TableColumn("申请日", CellFormat.Text),
            ],
            [.. clues.Select(item => (IReadOnlyList<FigureValue>)
            [
                $"{item.Clue.Title} {item.Number}",
                ClueBlocks.Level(item.Clue.Level),
                item.Clue.Score,
                ClueBlocks.Parties(item.Clue),
                (long)item.Clue.Applications.Count,
                ClueBlocks.Days(item.Clue) is { } days ? days : FigureValue.None,
            ])])
        {
            Targets = [.. clues.Select(item => ClueBlocks.Id(item.Clue, item.Number))],
        };
    }

    private static IEnumerable<Block> Section(IGrouping<string, FilingClue> clues) =>
    [
        new Heading(2, $"{NameOf(clues)}（{clues.Count()}条）", "rule-" + clues.Key),
        .. clues.SelectMany((clue, index) => ClueBlocks.Of(clue, index + 1)),
    ];

    /// <summary>What a rule's clues have for a title; its identity where each has its own.</summary>
    private static string NameOf(IGrouping<string, FilingClue> clues)
    {
        var titles = clues.Select(clue => clue.Title).Distinct(StringComparer.Ordinal).ToList();
        return titles.Count == 1 ? titles[0] : clues.Key;
    }
}
