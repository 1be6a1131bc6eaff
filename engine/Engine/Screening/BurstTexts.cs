using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>What the burst rule says.</summary>
internal static class BurstTexts
{
    internal static RuleDefinition Definition(BurstRuleOptions options) => new()
    {
        Name = new("短期集中申请", "Many filings in few days"),
        Clauses = ["77-5", "411-3"],
        Formula = new(
            $"{options.WindowDays} 天滑动窗口的件数 c，与此前 {options.HistoryDays} 天的件数 h、其中最满窗口的件数 m 比较："
                + "倍数 = c ÷ max(1, m)；概率 = P(X ≥ c)，X 服从二项分布 (c + h, 窗口天数 ÷ (窗口天数 + 历史天数))；"
                + "同类百分位 = 同类申请人中当年最满窗口小于 c 的比例。",
            $"Count c in a sliding window of {options.WindowDays} days against the count h of the {options.HistoryDays} days before and the "
                + "count m of their fullest window: ratio = c ÷ max(1, m); probability = P(X ≥ c), X binomial (c + h, window ÷ (window + "
                + "history)); percentile = share of applicants of the same kind whose fullest window of the year is below c."),
        Threshold = new(
            $"c ≥ {options.MinimumFilings}，倍数 ≥ {ScreeningTexts.Number(options.MinimumRatio)}，概率 ≤ {options.MaximumTail:0.#E+0}，"
                + $"同类百分位 ≥ {ScreeningTexts.Number(options.MinimumPercentile)}%（历史不完整时 "
                + $"{ScreeningTexts.Number(options.MinimumPercentileWithoutHistory)}%；同类不少于 {options.MinimumPeers} 个），须同时满足；"
                + "历史不完整或同类过少时最高为低，仅凭数量不会高于中。",
            $"c ≥ {options.MinimumFilings}, ratio ≥ {ScreeningTexts.Number(options.MinimumRatio)}, probability ≤ "
                + $"{options.MaximumTail:0.#E+0}, percentile ≥ {ScreeningTexts.Number(options.MinimumPercentile)}% "
                + $"({ScreeningTexts.Number(options.MinimumPercentileWithoutHistory)}% with incomplete history; of {options.MinimumPeers} "
                + "peers or more), all of them; at most low with incomplete history or too few peers, never above medium on counts."),
        Source = new(
            "两个泊松计数的条件检验（Przyborowski 与 Wilenski，1940）；阈值为本项目设定，大企业合法单日申请可达 109 件，故不以单一数量判断。",
            "Conditional test of two Poisson counts (Przyborowski and Wilenski 1940); thresholds set by this project: large firms lawfully "
                + "file up to 109 on one day, so no single count decides."),
        Highest = FindingLevel.Medium,
        InnocentExplanations =
        [
            new("年底或项目结题前的集中申报", "Filing in one go at the end of a year or a project"),
            new("代理机构积攒后批量提交", "An agency that submits in batches"),
            new("企业合并、分立、更名或知识产权归集", "Companies merged, split or renamed, or rights gathered in one of them"),
            new("新设企业、新建研发团队或新产品上市", "A new company, a new team or a new product"),
            new("数据来源的时间窗口造成历史缺失", "History missing because of the window of the sources"),
        ],
        NextChecks =
        [
            new("核对研发人员、投入和项目资料是否与申请量相称", "Do staff, spending and projects match the number of filings?"),
            new("看各件的技术领域是否分散、文本是否相近", "Are the fields scattered, are the texts alike?"),
            new("看发明人是否集中于少数人、是否更换代理机构", "Are there few inventors, has the agency changed?"),
            new("请申请人说明集中申请的原因", "Ask the applicant for the reason"),
        ],
    };

    internal static Wording Summary(BurstRuleOptions options, FilingApplicant applicant, Burst burst)
    {
        var window = burst.Window;
        var to = burst.From.AddDays(options.WindowDays - 1);
        var ratio = ScreeningTexts.Number(window.Ratio);
        var tail = ScreeningTexts.Probability(burst.Tail);
        var kind = ScreeningTexts.Name(applicant.Kind);
        var percentile = ScreeningTexts.Number(burst.Percentile);
        var needed = ScreeningTexts.Number(options.PercentileFor(burst.HistoryKnown));
        return new Wording(
            $"该申请人在 {burst.From:O} 至 {to:O} 的 {options.WindowDays} 天内申请 {window.Count} 件（阈值 {options.MinimumFilings}）；"
                + $"此前 {options.HistoryDays} 天数据中有 {window.History} 件，最满的 {options.WindowDays} 天为 {window.PriorPeak} 件，"
                + $"本次为其 {ratio} 倍{(window.PriorPeak == 0 ? "（此前没有申请，按 1 件计）" : "")}（阈值 {ScreeningTexts.Number(options.MinimumRatio)}）；按历史速率出现的概率 {tail}"
                + $"（阈值 {options.MaximumTail:0.#E+0}）；"
                + $"{burst.From.Year} 年同类（{kind.Chinese}）另有 {burst.Peers:N0} 个，其中 {percentile}% 的最满窗口更小"
                + $"（阈值 {needed}%）。申请量突增，需复核。",
            $"In the {options.WindowDays} days from {burst.From:O} to {to:O} this applicant made {window.Count} filings (threshold "
                + $"{options.MinimumFilings}); in the {options.HistoryDays} days before the data hold {window.History}, the fullest "
                + $"{options.WindowDays} days {window.PriorPeak}, so {ratio} times as many{(window.PriorPeak == 0 ? " (none before counts as one)" : "")} (threshold "
                + $"{ScreeningTexts.Number(options.MinimumRatio)}); probability at the rate of the history {tail} (threshold "
                + $"{options.MaximumTail:0.#E+0}); of {burst.Peers:N0} other {kind.English} that filed in {burst.From.Year}, {percentile}% have "
                + $"no window as full (threshold {needed}%). A sudden rise, to be reviewed.");
    }

    internal static IEnumerable<Wording> Notes(BurstRuleOptions options, FilingSet filings, Burst burst, int more)
    {
        if (!burst.HistoryKnown)
        {
            yield return filings.Published is { From: { } from, To: { } to }
                ? new Wording(
                    $"数据只覆盖公开日 {from:O} 至 {to:O}，此前的申请历史不完整，级别最高为低。",
                    $"The data cover publications from {from:O} to {to:O} only: the history before is incomplete, the level at most low.")
                : new Wording(
                    "数据覆盖的公开日未知，申请历史视为不完整，级别最高为低。",
                    "Which publication days the data cover is not known: the history counts as incomplete, the level is at most low.");
        }

        if (!burst.PeersKnown)
        {
            yield return new Wording(
                $"同类申请人不足 {options.MinimumPeers} 个，未与同类比较，级别最高为低。",
                $"Fewer than {options.MinimumPeers} peers: not compared with them, the level at most low.");
        }

        if (more > 0)
        {
            yield return new Wording(
                $"另有 {more} 个互不重叠的窗口也达到阈值，此处列出最突出的一个。",
                $"{more} more windows apart from each other reach the thresholds; the one that stands out most is shown.");
        }
    }
}
