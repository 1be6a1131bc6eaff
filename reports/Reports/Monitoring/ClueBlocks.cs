using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Navigation;

namespace ZhuhaiIp.Analytics.Reports.Monitoring;

/// <summary>What a report says of one clue: what was seen, whom and what it concerns, the applications, what else may explain it.</summary>
internal static class ClueBlocks
{
    /// <summary>How many names one line holds; the JSON file has all.</summary>
    private const int MostNamed = 60;

    /// <summary>How many subclasses the head of a list names.</summary>
    private const int MostSubclasses = 3;

    private static readonly TableColumn[] Columns =
    [
        new("申请日", CellFormat.Identifier),
        new("申请号", CellFormat.Identifier),
        new("公开号", CellFormat.Identifier),
        new("类型", CellFormat.Identifier),
        new("主分类", CellFormat.Identifier),
        new("名称", CellFormat.Text),
        new("第一申请人", CellFormat.Text),
        new("地区", CellFormat.Identifier),
    ];

    /// <summary>The blocks of <paramref name="clue"/>, the <paramref name="number"/>th of its rule.</summary>
    internal static IEnumerable<Block> Of(FilingClue clue, int number)
    {
        yield return new Heading(3, $"线索{number}（{Level(clue.Level)}）：{Parties(clue)}", Id(clue, number));
        yield return new Paragraph(clue.Summary);
        yield return new Evidence(clue.Title, [.. Scope(clue)], null, null);
        if (Filings(clue, number) is { } filings)
        {
            yield return filings;
        }

        foreach (var evidence in clue.Evidence.Where(evidence => evidence.Filing is null))
        {
            yield return new Evidence(evidence.Publication ?? CellText.None, [.. Seen(evidence)], evidence.Passage, evidence.Theirs);
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

    /// <summary>The identity of a clue's heading.</summary>
    internal static string Id(FilingClue clue, int number) => $"{clue.Rule}-{number}";

    internal static string Level(ClueLevel level) => level switch
    {
        ClueLevel.High => "高",
        ClueLevel.Medium => "中",
        _ => "低",
    };

    /// <summary>Whom a clue concerns, in a few words.</summary>
    internal static string Parties(FilingClue clue) => clue.Parties switch
    {
        [] => "当事人未知",
        [var only] => only,
        [var first, ..] => $"{first}等{clue.Parties.Count}个当事人",
    };

    /// <summary>The first and the last day of a clue's applications; null where it lists none.</summary>
    internal static string? Days(FilingClue clue)
    {
        var days = clue.Evidence.Select(evidence => evidence.Filing?.FilingDate).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null
            : days.Min() == days.Max() ? FigureWords.Day(days[0])
            : $"{FigureWords.Day(days.Min())} 至 {FigureWords.Day(days.Max())}";
    }

    /// <summary>All applications in one table, long ones folded; null where the clue lists none.</summary>
    private static Table? Filings(FilingClue clue, int number)
    {
        var rows = clue.Evidence.Where(evidence => evidence.Filing is not null).ToList();
        return rows.Count == 0 ? null : new Table(
            new Caption(Id(clue, number) + "-filings", string.Empty, "申请清单", [], []), Columns, [.. rows.Select(Row)])
        {
            Fold = $"申请清单：{rows.Count}件，{Days(clue)}{Subclasses(rows)}",
        };
    }

    private static IReadOnlyList<FigureValue> Row(ClueEvidence evidence)
    {
        var filing = evidence.Filing!;
        return
        [
            FigureWords.Day(filing.FilingDate), filing.Application, Known(evidence.Publication), filing.Kind,
            Known(filing.Subclass), evidence.Passage, filing.Applicant, Known(filing.Region),
        ];
    }

    /// <summary>How far the applications spread over classes: what an examiner looks at first.</summary>
    private static string Subclasses(List<ClueEvidence> rows)
    {
        var classes = rows.Select(row => row.Filing!.Subclass).OfType<string>().CountBy(subclass => subclass)
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        return classes.Count == 0 ? string.Empty
            : "，" + string.Join("、", classes.Take(MostSubclasses).Select(entry => $"{entry.Key} {entry.Value}件"))
                + (classes.Count > MostSubclasses ? $"等{classes.Count}个小类" : string.Empty);
    }

    private static IEnumerable<Fact> Scope(FilingClue clue)
    {
        yield return new Fact("可能涉及的条款", clue.Clause);
        yield return new Fact("分值", CellText.Of(clue.Score, CellFormat.Measure));
        yield return new Fact($"当事人（{clue.Parties.Count}）", Named(clue.Parties));
        if (clue.Evidence.Any(evidence => evidence.Filing is not null))
        {
            yield return new Fact("申请", $"{clue.Applications.Count}件");
        }
        else
        {
            yield return new Fact($"申请（{clue.Applications.Count}件）", Named(clue.Applications));
        }
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

    private static FigureValue Known(string? text) => text is null ? FigureValue.None : text;
}
