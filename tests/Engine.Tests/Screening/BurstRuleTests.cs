using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Screening;

namespace ZhuhaiIp.Analytics.Engine.Tests.Screening;

public sealed class BurstRuleTests
{
    private static readonly IAbnormalFilingRule Rule = AbnormalFilingRules.All.Single(rule => rule.Id == "burst");

    public static IEnumerable<object[]> Cases => ScreeningCases.Read("burst-cases.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Filings_AsInTheCase_AreReportedAsExpected(string name, string published, string filings, string expected)
    {
        var days = published == "-" ? DateRange.Always : new DateRange(DateOnly.Parse(published), new DateOnly(2025, 12, 31));

        var findings = Rule.Examine(Filings.Set(Filings.Peers().Concat(Filings.ReadDays(filings)), days)).ToList();

        var found = string.Join('|', findings.Select(f => $"{f.Level} {f.Evidence.Count}").DefaultIfEmpty("none"));
        Assert.True(expected == found, $"{name}: {found}");
        Assert.All(findings, finding => Assert.Equal(1, finding.Parties[0].EntityId));
        Assert.All(findings, finding => Assert.Equal(
            finding.Level == FindingLevel.Low,
            finding.Notes.Any(note => note.Chinese.Contains("级别最高为低", StringComparison.Ordinal))));
    }

    /// <summary>Expected values: exact sums of binomial terms in rational numbers, Python 3 <c>fractions</c> and <c>math.comb</c>:
    /// sum(comb(n,k)·p^k·(1−p)^(n−k) for k in c..n), n = c + h, p = window ÷ (window + history).</summary>
    [Theory]
    [InlineData(5, 0, 30, 730, 9.583812581807108e-08)]
    [InlineData(20, 0, 30, 730, 8.436323964196341e-29)]
    [InlineData(24, 40, 30, 730, 1.097050694184656e-17)]
    [InlineData(10, 100, 30, 730, 1.193318528604266e-02)]
    [InlineData(60, 200, 30, 365, 7.446043025207711e-15)]
    [InlineData(3, 50, 1, 730, 5.697613571300959e-05)]
    [InlineData(100, 2000, 30, 730, 3.418804326988544e-02)]
    [InlineData(1, 0, 366, 366, 0.5)]
    public void Tail_OfCounts_IsTheExactBinomialSum(int count, int history, int window, int days, double expected)
    {
        var tail = new BurstWindow(0, count, history, 0).Tail(window, days);

        Assert.Equal(1, tail / expected, 1e-9);
    }

    /// <summary>By hand: 24 filings from 2023-06-01; in the 730 days before, 8 in June 2022 and 4 in November 2021, so the history
    /// holds 12 and its fullest window 8; 24 ÷ 8 = 3. Tail of (24, 12, 30, 730) as above: 7.0E-26.</summary>
    [Fact]
    public void Finding_OfAWorkedExample_StatesItsFigures()
    {
        var filings = Filings.ReadDays("2021-11-10×4;2022-06-05×5;2022-06-20×3;2023-06-01×20;2023-06-21×4");

        var finding = Assert.Single(Rule.Examine(Filings.Set(Filings.Peers().Concat(filings))));

        Assert.Equal(
            "该申请人在 2023-06-01 至 2023-06-30 的 30 天内申请 24 件（阈值 20）；此前 730 天数据中有 12 件，最满的 30 天为 8 件，"
                + "本次为其 3 倍（阈值 3）；按历史速率出现的概率 < 1E-15（阈值 1E-6）；2023 年同类（企业）另有 200 个，其中 100% 的最满窗口更小"
                + "（阈值 99%）。申请量突增，需复核。",
            finding.Summary.Chinese);
        Assert.Equal((new DateOnly(2023, 6, 1), new DateOnly(2023, 6, 21)), (finding.From, finding.To));

        // 0.4 + 0.3 · (1 − 1/3) · 1 · 24/25.
        Assert.Equal(0.592, finding.Score, 1e-9);
        Assert.Equal(["411-3"], finding.Clauses);
    }

    [Fact]
    public void Windows_OfAnyDays_AreWhatCountingOneByOneGives() =>
        Gen.Select(Gen.Int[0, 400].Array[0, 60], Gen.Int[1, 40], Gen.Int[40, 200]).Sample((Action<(int[], int, int)>)(input =>
        {
            var (days, window, history) = input;
            Array.Sort(days);

            var expected = days.Distinct().Select(day => Slowly(days, day, window, history));

            Assert.Equal(expected, BurstScan.Windows(days, 7, window, history));
        }), iter: 2_000);

    [Fact]
    public void Applicants_WhoAllFileManyAtOnce_DoNotStandOutOfEachOther()
    {
        var filings =
            from applicant in Enumerable.Range(1, 200)
            from i in Enumerable.Range(0, 30)
            select Filings.One((applicant * 100) + i, applicant, new DateOnly(2023, 6, 1), $"装置{applicant}之{i}");

        Assert.Empty(Rule.Examine(Filings.Set(filings)));
    }

    [Fact]
    public void Applicant_WithFewPeers_IsReportedLowFromItsHistory()
    {
        var finding = Assert.Single(Rule.Examine(Filings.Set(Filings.ReadDays("2023-06-01×30"))));

        Assert.Equal(FindingLevel.Low, finding.Level);
        Assert.Contains(finding.Notes, note => note.Chinese.Contains("同类申请人不足 100 个", StringComparison.Ordinal));
    }

    [Fact]
    public void Applicant_WithNeitherPeersNorHistory_IsNotReported() =>
        Assert.Empty(Rule.Examine(Filings.Set(Filings.ReadDays("2023-06-01×30"), DateRange.Always)));

    [Fact]
    public void Bursts_ApartFromEachOther_AreCountedInTheFinding()
    {
        var filings = Filings.ReadDays("2015-06-15×30;2018-06-15×30;2023-06-15×40");

        var finding = Assert.Single(Rule.Examine(Filings.Set(Filings.Peers().Concat(filings))));

        Assert.Contains(finding.Notes, note => note.Chinese.Contains("另有 2 个互不重叠的窗口", StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_WhenAnUnrelatedKindOfApplicantFiles_StayAsTheyAre()
    {
        var filings = Filings.Peers().Concat(Filings.ReadDays("2022-01-05×4;2023-06-15×30")).ToList();
        var persons =
            from i in Enumerable.Range(0, 500)
            let filing = Filings.One(900_000 + i, 5000 + (i % 50), new DateOnly(2023, 6, 1), $"无关{i}")
            select filing with { ApplicantKind = PartyKind.Person };

        var alone = Rule.Examine(Filings.Set(filings)).Select(finding => (finding.Id, finding.Score, finding.Summary));
        var together = Rule.Examine(Filings.Set(persons.Concat(filings))).Select(finding => (finding.Id, finding.Score, finding.Summary));

        Assert.Single(alone);
        Assert.Equal(alone, together);
    }

    private static BurstWindow Slowly(int[] days, int day, int window, int history)
    {
        int Count(int from, int to) => days.Count(other => other >= from && other < to);
        var start = days.Count(other => other < day);
        var whole = days.Where(other => other >= day - history && other + window <= day).Select(other => Count(other, other + window));
        var prior = Math.Max(whole.DefaultIfEmpty(0).Max(), Count(Math.Max(day - window, day - history), day));
        return new BurstWindow(7 + start, 7 + start + Count(day, day + window), Count(day - history, day), prior);
    }
}
