using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>What the same-title rule says.</summary>
internal static class SameTitleTexts
{
    /// <summary>What the rule cannot see in the set.</summary>
    internal static IReadOnlyList<Wording> Notes { get; } =
    [
        new("目前的数据不能识别分案申请和要求优先权的申请，请先排除。",
            "Divisionals and claimed priorities cannot be told from the data yet; rule them out first."),
    ];

    internal static RuleDefinition Definition(SameTitleRuleOptions options) => new()
    {
        Name = new("同一申请人同日提交多件同名申请", "Several filings with one title by one applicant on one day"),
        Clauses = ["77-1", "411-1"],
        Formula = new(
            "按（第一申请人，申请日，归一后的名称）分组，件数 = 申请数 − min(发明数, 实用新型数)；同一申请的多次公开算一件，"
                + $"外观设计{(options.IncludeDesigns ? "参与" : "不参与")}。",
            "Groups by first applicant, filing date and folded title; filings = applications − min(inventions, utility models); "
                + $"publications of one application are one, designs {(options.IncludeDesigns ? "take part" : "are left out")}."),
        Threshold = new(
            $"{options.MinimumFilings} 件起提示（低），{options.MediumFilings} 件起为中；仅凭名称不会高于中。",
            $"Reported from {options.MinimumFilings} filings (low), medium from {options.MediumFilings}; never above medium on titles alone."),
        Source = new(
            "阈值取自 2017 年春季公开的 99,912 件真实发明申请：2 件以上的同名组占千分之 15，3 件以上占千分之 6，5 件以上占千分之 2.7。",
            "Thresholds from 99,912 real inventions published in spring 2017: groups of 2 or more hold 15 per thousand, of 3 or more "
                + "6, of 5 or more 2.7."),
        Highest = FindingLevel.Medium,
        InnocentExplanations =
        [
            new("同日申请：同一发明创造同时申请发明和实用新型（已成对扣除，其余请核对）",
                "One thing filed as invention and utility model on one day (pairs are taken off; check the rest)"),
            new("分案申请及其母案、要求同一优先权的申请", "Divisionals and their parent, filings that claim one priority"),
            new("系列申请：同一产品的不同改进使用了同一个概括性名称", "A series: different improvements of one product under one general title"),
            new("名称由代理机构按惯例统一拟定", "Titles worded alike by an agency out of habit"),
        ],
        NextChecks =
        [
            new("比对各件的权利要求和附图，看保护的是否为不同技术方案", "Compare claims and drawings: are different solutions protected?"),
            new("核对分案、优先权和同日申请声明", "Check for divisionals, priorities and declarations of filings of one day"),
            new("名称被其他申请人使用时，核对地址、代理机构、发明人有无关联",
                "Where other applicants use the title, check addresses, agencies and inventors for links"),
        ],
    };

    internal static Wording Summary(
        SameTitleRuleOptions options, DateOnly day, int count, int pairs, string title, int others) => new(
        $"该申请人于 {day:O} 提交 {count} 件名称同为“{title}”的申请（阈值 {options.MinimumFilings} 件）"
            + (pairs > 0 ? $"，其中 {pairs} 对发明与实用新型各按一件计" : "")
            + (others > 0 ? $"；数据中另有 {others} 个申请人使用过该名称" : "；数据中没有其他申请人使用过该名称")
            + "。可能涉及内容明显相同，需复核。",
        $"On {day:O} this applicant made {count} filings titled \"{title}\" (threshold {options.MinimumFilings})"
            + (pairs > 0 ? $", {pairs} pairs of invention and utility model counted once each" : "")
            + (others > 0 ? $"; {others} other applicants in the data have used the title" : "; no other applicant in the data has used the title")
            + ". Their content may be the same; to be reviewed.");
}
